import type {KnowledgeBase} from '../knowledge-base.ts'
export interface Citation { title: string; href: string; sentence: string }
export function citationsOfEntry(_kb: KnowledgeBase, _folder: string, _id: string): Citation[] { return [] }
export function citationsOfClaim(_kb: KnowledgeBase, _id: string): Citation[] { return [] }
