// `/robots.txt`: everything may be read; where the map of the site is.
import type {APIRoute} from 'astro'
import {address} from '../site/address.ts'

export const GET: APIRoute = ({site}) => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(address.file('sitemap-index.xml'), site).href}\n`)
