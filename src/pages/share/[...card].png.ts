// `/share/<page>.png`: the pictures by which pages are shown elsewhere. Drawn with a font of our own, so that every machine draws the same bytes.
import {initWasm, Resvg} from '@resvg/resvg-wasm'
import type {APIRoute, GetStaticPaths} from 'astro'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {loadKnowledgeBase} from '../../site/load.ts'
import {CARD_FONT, shareCardSvg, type ShareCard} from '../../site/share-card.ts'
import {shareCards} from '../../site/share-cards.ts'

const {resolve} = createRequire(import.meta.url)
let renderer: Promise<Uint8Array> | null = null

/** Starts the renderer once a build, and gives the font. */
async function ready(): Promise<Uint8Array> {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return readFile(resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'))
}

export const getStaticPaths: GetStaticPaths = () => [...shareCards(loadKnowledgeBase())].map(([card, props]) => ({params: {card}, props: {...props}}))

export const GET: APIRoute = async ({props}) => {
  renderer ??= ready()
  const font = await renderer
  const image = new Resvg(shareCardSvg(props as ShareCard), {font: {fontBuffers: [font], defaultFontFamily: CARD_FONT, loadSystemFonts: false}}).render().asPng()
  return new Response(Buffer.from(image), {headers: {'Content-Type': 'image/png'}})
}
