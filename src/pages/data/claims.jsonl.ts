// `/data/claims.jsonl`: one JSON claim a line.
import type {APIRoute} from 'astro'
import {claimsAsJsonLines} from '../../site/claim-table.ts'
import {loadKnowledgeBase} from '../../site/load.ts'

export const GET: APIRoute = () => new Response(claimsAsJsonLines(loadKnowledgeBase()), {headers: {'content-type': 'application/jsonl; charset=utf-8'}})
