// A folder of built pages in, a web server over it out, at the base the site was built for, as a plain static host would serve it, compressed.
import {readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, sep} from 'node:path'
import {gzipSync} from 'node:zlib'

export interface StaticServer {
  /** Address of the site's home page, with its base and a closing slash. */
  home: string
  close(): Promise<void>
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.jsonl': 'application/x-ndjson', '.csv': 'text/csv',
  '.svg': 'image/svg+xml', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.png': 'image/png', '.ico': 'image/x-icon', '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2',
}

export async function serveSite(folder: string, base = '/'): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith(base) ? fileAt(folder, path.slice(base.length)) : null
    const shown = file ?? fileAt(folder, '404.html')
    const type = TYPES[extname(shown ?? '')] ?? 'application/octet-stream'
    const packed = /gzip/.test(String(request.headers['accept-encoding'] ?? '')) && !/^image\/png|octet-stream|woff2|zip/.test(type)
    const body = shown ? readFileSync(shown) : Buffer.from('not found')
    response.writeHead(file ? 200 : 404, {'content-type': type, 'cache-control': 'max-age=600', ...(packed ? {'content-encoding': 'gzip'} : {})})
    response.end(packed ? gzipSync(body, {level: 9}) : body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () => new Promise(done => { server.closeAllConnections(); server.close(() => done()) }),
  }
}

/** The file of an address below the base, `index.html` for a folder; null where there is none. */
export function fileAt(folder: string, address: string): string | null {
  const path = join(folder, address)
  if (path !== folder && !path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null
  const file = address === '' || address.endsWith('/') ? join(path, 'index.html') : path
  return statSync(file, {throwIfNoEntry: false})?.isFile() ? file : null
}
