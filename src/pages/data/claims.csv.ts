// `/data/claims.csv`: one row a claim.
import type {APIRoute} from 'astro'
import {claimsAsCsv} from '../../site/claim-table.ts'
import {loadKnowledgeBase} from '../../site/load.ts'

export const GET: APIRoute = () => new Response(claimsAsCsv(loadKnowledgeBase()), {headers: {'content-type': 'text/csv; charset=utf-8'}})
