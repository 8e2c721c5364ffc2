// `/feed.xml`: new and changed claims, as Atom.
import type {APIRoute} from 'astro'
import {claimFeed} from '../site/feed.ts'
import {loadHistory, loadKnowledgeBase} from '../site/load.ts'

export const GET: APIRoute = ({site}) => new Response(claimFeed(loadKnowledgeBase(), loadHistory(), site!), {headers: {'Content-Type': 'application/atom+xml'}})
