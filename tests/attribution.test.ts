// Who vouches for a number: the ways texts name a speaker, how far they reach, and who passes it on.
import {describe, expect, it} from 'vitest'
import {attributeRange} from '../src/claims/attribution/attribute.ts'
import {article, subject} from './fixtures/figures/invented-subject.ts'

/** Who vouches for the stretch of words in a text. */
function vouching(text: string, words: string) {
  const source = article(text)
  const start = source.text.indexOf(words)
  const sentence = source.sentences.findIndex(candidate => candidate.start <= start && candidate.end >= start + words.length)
  return attributeRange(source, sentence, {start, end: start + words.length}, subject)
}
const labels = (text: string, words = '300') => vouching(text, words).origins.map(origin => origin.label)
const ids = (text: string, words = '300') => vouching(text, words).origins.map(origin => origin.id)

describe('a speaker is named', () => {
  it.each([
    ['before the verb', 'Lorrinese officials said that 300 soldiers died.', 'Lorrinese officials'],
    ['behind the verb', '“Some 300 soldiers died,” said Petra Olin.', 'Petra Olin'],
    ['behind the clause', 'Some 300 soldiers died, Lorrinese officials said on Wednesday.', 'Lorrinese officials'],
    ['behind “and” and a date', 'Grenz was silent, and on Tuesday a Lorrinese official reported that 300 had died.', 'Lorrinese official'],
    ['with an apposition', 'Petra Olin, the president of Velmark, said 300 soldiers died.', 'Petra Olin'],
    ['with a relative clause', 'Lorrinese lawmakers who were briefed in May say 300 soldiers died.', 'Lorrinese lawmakers'],
    ['by “according to”, in front', 'According to the General Staff, 300 soldiers died.', 'General Staff'],
    ['by “according to”, behind', 'Some 300 soldiers died, according to the General Staff.', 'General Staff'],
    ['by reports from them', 'Reports from Lorrinese intelligence suggest that 300 soldiers died.', 'Lorrinese intelligence'],
    ['by their estimate', 'The Bureau of Signals’ estimate is 300 dead.', 'Bureau of Signals'],
    ['by a capital before the number', 'Runa’s 300 dead are a guess.', 'Runa'],
    ['by a label', 'General Staff: 300 dead.', 'General Staff'],
    ['in parentheses', 'Losses: 300 dead (Bureau of Signals).', 'Bureau of Signals'],
    ['as the agent of a passive', 'The dead were put at 300 by Tessel and 500 by Runa.', 'Tessel'],
    ['behind the report it comes in', 'In its new report the Bureau of Signals says that 300 soldiers died.', 'Bureau of Signals'],
    ['behind the speech it is said in', 'In a speech Petra Olin said 300 soldiers died.', 'Petra Olin'],
    ['before the interview it is said in', '“Some 300 died,” said Petra Olin in the interview.', 'Petra Olin'],
    ['behind a battle', 'After the battle Lorrinese officials said 300 died.', 'Lorrinese officials'],
    ['behind a visit', 'During a visit to Kest the General Staff’s spokesman said 300 soldiers died.', 'General Staff’s spokesman'],
    ['in small letters', 'Some 300 soldiers died, according to lorrinese estimates.', 'lorrinese estimates'],
    ['by a name that the glossary lacks, though its last word is a verb too', 'According to the United States of Orm, 300 soldiers died.', 'United States of Orm'],
    ['who knows somebody by what he does not do', 'Petra Olin tells friends that Grenz does not regard 300 as many.', 'Petra Olin'],
    ['by a count, with the noun for who counts', 'Lorrinese officials count 300 dead.', 'Lorrinese officials'],
    ['by a view', 'As Lorrinese officials see it, 300 soldiers died.', 'Lorrinese officials'],
    ['by a reckoning', 'On the General Staff’s reckoning 300 soldiers died.', 'General Staff'],
    ['by its own account', 'General Staff has lost 300 men by its own account.', 'General Staff'],
    ['at a headline’s end', '300 soldiers dead – Bureau of Signals', 'Bureau of Signals'],
    ['in an aside between dashes', 'Petra Olin – who visited the front – said 300 died.', 'Petra Olin'],
    ['before an aside on whom he told', 'A Lorrinese official, speaking to the Courier on condition of anonymity, said 300 died.', 'Lorrinese official'],
    ['by conviction', 'Lorrinese officials are certain that 300 soldiers died.', 'Lorrinese officials'],
    ['by coming out to announce', 'Petra Olin emerged from the talks to announce that 300 died.', 'Petra Olin'],
    ['inside a relative clause', 'The number of dead, which Tessel puts at 300, is rising.', 'Tessel'],
    ['by where a person works', 'Analysts at the Dorn Institute say 300 died.', 'Analysts at the Dorn Institute'],
    ['by a noun that no list knows', 'Some 300 men arrived, according to railway workers.', 'railway workers'],
    ['by an outcome', 'A study by the Bureau of Signals arrived at 300 dead.', 'Bureau of Signals'],
    ['behind a title with a full stop', 'Some 300 soldiers died, Rep. Dune told reporters.', 'Rep. Dune'],
    ['by a participle', 'The Bureau of Signals went further, judging that 300 had died.', 'Bureau of Signals'],
    ['as whoever is to be believed', 'If Lorrinese spies are right, 300 soldiers died.', 'Lorrinese spies'],
    ['as whoever has it right', 'Some 300 soldiers died, if Lorrinese spies have it right.', 'Lorrinese spies'],
    ['by a label with a descriptor', 'Petra Olin, the president of Velmark: some 300 soldiers died.', 'Petra Olin'],
    ['by a label behind a clock', 'LIVE 14:32 — General Staff: 300 soldiers dead', 'General Staff'],
    ['behind a clause between commas', 'If Kest sent another 300, the front would move, argues Dora Lamm of the Dorn Centre.', 'Dora Lamm of the Dorn Centre'],
    ['behind what they asked for', 'Some 300 soldiers died, two Lorrinese officials who asked not to be named said.', 'Lorrinese officials'],
    ['behind a rank with a full stop', 'The General Staff’s analyst, Col. Brand Moll, thinks that 300 died.', 'General Staff’s analyst'],
    ['by a noun that nobody lists', 'Some 300 of them are under twenty, a warden at the camp said.', 'warden at the camp'],
    ['by his own name, though a city stands before it', 'Tessel-based expert Dora Lamm puts the dead at 300.', 'Dora Lamm'],
    ['behind the number that they talk about', 'Grenz was silent on the 300 soldiers Tessel talks about.', 'Tessel'],
    ['where the second clause leaves out its verb', 'Runa counts 900 dead; Tessel, about 300.', 'Tessel'],
    ['by what they have it that', 'The General Staff has it that 300 soldiers died.', 'General Staff'],
    ['as whose promise it is', 'Petra Olin has promised 300 marines.', 'Petra Olin'],
    ['as the person whose words are quoted', 'Petra Olin thanked them for “300 brave men”.', 'Petra Olin'],
    ['as who counted all of them', 'They came in groups of 300 and 200, all counted on the quay by Lorrinese monitors.', 'Lorrinese monitors'],
  ])('%s', (_, text, label) => { expect(labels(text)).toEqual([label]) })

  it('with the most specific entry of the glossary', () => {
    expect(ids('President Petra Olin of Velmark said 300 soldiers died.')).toEqual(['petra-olin'])
    expect(ids('Lorrinese intelligence said 300 soldiers died.')).toEqual(['lorrin'])
    expect(ids('Lorrin’s Bureau of Signals said 300 soldiers died.')).toEqual(['signals-bureau'])
  })

  it('with no entry where the glossary has none, nor for scholars and journalists', () => {
    expect(vouching('A sergeant said 300 soldiers died.', '300').origins).toEqual([{id: null, label: 'sergeant'}])
    expect(ids('A Tessel professor said 300 soldiers died.')).toEqual([null])
  })

  it('with small letters only before a word for who speaks', () => {
    expect(ids('Some 300 soldiers died, lorrinese military sources said.')).toEqual(['lorrin'])
    expect(ids('The lorrinese front is quiet; 300 soldiers died.')).toEqual([])
  })

  it('jointly with a name that the glossary lacks', () => {
    expect(vouching('An assessment by the United Isles and Lorrin puts the dead at 300.', '300').origins).toEqual([{id: null, label: 'United Isles'}, {id: 'lorrin', label: 'Lorrin'}])
  })

  it('by nobody, where talks or a relative clause only name somebody', () => {
    expect(labels('At the Runa talks of 2022 the front was quiet and 300 soldiers died.')).toEqual([])
    expect(labels('Lorrin, whose envoys wrote a note, sees 300 dead.')).toEqual([])
  })

  it('jointly', () => { expect(ids('Reports from Lorrin and Velmark indicate that 300 soldiers died.')).toEqual(['lorrin', 'velmark']) })
  it('by nobody, where reports have no author', () => { expect(labels('Recent reports indicate that 300 soldiers died.')).toEqual([]) })
  it('by nobody, where a draft speaks for itself', () => { expect(labels('The draft of Velmark says 300 soldiers may stay.')).toEqual([]) })
})

describe('of several speakers the nearest whose words reach the number vouches', () => {
  const text = 'Velmark says 3,800 were killed or wounded, while Lorrin says 300 died.'
  it('for the first', () => { expect(ids(text, '3,800')).toEqual(['velmark']) })
  it('for the second', () => { expect(ids(text, '300 died')).toEqual(['lorrin']) })
})

describe('a speaker carries on', () => {
  it('to the next sentence of the paragraph', () => { expect(ids('Lorrin said the fighting went on. That includes 300 deaths.')).toEqual(['lorrin']) })
  it('by a pronoun', () => { expect(ids('Petra Olin spoke on Monday, officials said. Petra Olin said it was hard.\nShe said 300 soldiers died.')).toEqual(['petra-olin']) })
  it('by “the service”, past a speaker in between', () => {
    expect(ids('The Bureau of Signals said so. Petra Olin said nothing new. The service said 300 soldiers died.')).toEqual(['signals-bureau'])
  })
  it('by surname', () => { expect(labels('Mara Dune, a lawmaker, said it was over. Dune said 300 soldiers died.')).toEqual(['Mara Dune']) })
  it('from a list’s heading', () => { expect(ids('According to the General Staff:\n- killed: 300')).toEqual(['velmark-general-staff']) })
  it('but not into another paragraph, nor to a sentence that opens with another name', () => {
    expect(labels('Lorrin said the fighting went on.\nThat includes 300 deaths.')).toEqual([])
    expect(labels('Lorrin said the fighting went on. Velmark captured 300 men.')).toEqual([])
  })
  it('but not to what a fronted clause of time takes for granted', () => { expect(labels('Lorrin said more. Months after sending 300 men, Kest went on.')).toEqual([]) })
  it('through a whole article that says where its figures come from', () => {
    expect(ids('The figures in this article are sourced from Lorrinese intelligence.\nMuch later, 300 soldiers died.')).toEqual(['lorrin'])
  })
})

describe('a later name is the one that was given before', () => {
  it.each([
    ['one of a group', 'Western sources are gloomy. Lorrinese officials are gloomier. One told me 300 died.', 'lorrin'],
    ['both of them', 'Two Lorrinese officials spoke on Monday. Both said 300 died.', 'lorrin'],
    ['“the agency”, though it has not spoken', 'The Bureau of Signals briefed lawmakers on Monday.\nThe agency said 300 died.', 'signals-bureau'],
    ['“its director”', 'The Bureau of Signals said the army was weak. Its director, Jon Salk, put the dead at 300.', 'signals-bureau'],
    ['“Bureau director”', 'The Bureau of Signals said the army was weak.\nBureau director Jon Salk put the dead at 300.', 'signals-bureau'],
    ['“the person”, with whom he is close to', 'A person close to Grenz said the army was weak. “They lost 300,” the person said.', 'ostland'],
    ['by surname, with the body he was introduced of', 'Colonel Jon Salk of the Bureau of Signals said it was bad.\nSalk put the dead at 300.', 'signals-bureau'],
    ['by surname, with what he heads', 'Jon Salk, who heads the Bureau of Signals, said it was bad.\nThe dead number 300, Salk said.', 'signals-bureau'],
    ['“she”, who only began the sentence', 'Jana Rask, a Velmarkish medic, treated many. She said 300 died.', 'velmark'],
    ['“it”, in the same sentence', 'Lorrin said little. The Bureau of Signals is careful: it estimates that 300 died.', 'signals-bureau'],
    ['by an office without a name', 'Lorrin will not go. Defence minister Ada Korn said 300 died.', 'lorrin'],
    ['by the noun that the lead uses, in a headline', '300 dead, spy boss warns\nSome 300 have died, a Lorrinese spy chief warned.', 'lorrin'],
    ['by age and trade behind the name', '“We buried 300,” says Bren, 24, a Velmarkish sergeant.', 'velmark'],
  ])('%s', (_, text, id) => { expect(ids(text)).toEqual([id]) })

  it('but scholars belong to no state, and former officials to no body', () => {
    expect(ids('Jon Salk, an analyst in Tessel, said it was bad. Salk said 300 died.')).toEqual([null])
    expect(ids('Jon Salk, a former head of the Bureau of Signals, said 300 died.')).toEqual([null])
  })
})

describe('lawmakers pass on what they were told', () => {
  it.each([
    'Mara Dune, a lawmaker, said after a briefing by the Bureau of Signals that 300 died.',
    'Some 300 died, two Lorrinese lawmakers said after a closed-door briefing by the Bureau of Signals.',
    'The Bureau of Signals told lawmakers on Monday that the army was weak.\nRep. Mara Dune said 300 died.',
    'The Bureau of Signals briefed the parliamentary committee.\nMara Dune, a member of parliament who was briefed, said it was bad. Dune put the dead at 300.',
    'The Bureau of Signals briefed the committee.\nSome 300 have died, the lawmakers said.',
  ])('%s', text => { expect(ids(text)).toEqual(['signals-bureau']) })

  it('as relays', () => { expect(vouching('The Bureau of Signals briefed the committee.\nSome 300 died, lawmaker Mara Dune said.', '300').via).toEqual(['lawmaker Mara Dune']) })
  it('but not those of another state', () => { expect(ids('Velmarkish lawmaker Mara Dune said 300 died.\nThe Bureau of Signals briefed Lorrin’s parliament on Monday.')).toEqual(['velmark']) })
})

describe('a quotation belongs to', () => {
  it.each([
    ['whoever is named behind it', '“We counted 300 dead. It was terrible to see,” said Petra Olin.'],
    ['whoever is named between its halves', '“It was terrible,” said Petra Olin. “We counted 300 dead.”'],
    ['whoever spoke before it', 'Petra Olin told reporters it was terrible. “We count 300 dead.”'],
    ['whoever spoke in the paragraph before', 'Petra Olin told reporters it was terrible.\n“We count 300 dead.”'],
    ['whoever is named behind the next paragraph, where it stays open', '“There were 300 of them. None came back.\n“It was a massacre,” said Petra Olin.'],
    ['whom the sentence before was about', 'Petra Olin was blunt. “They lost 300 in a week.”'],
    ['whom the line above it names', 'CLIP: PETRA OLIN (voiced over)\n“They lost 300 in a week.”'],
  ])('%s', (_, text) => { expect(ids(text)).toEqual(['petra-olin']) })
})

describe('transcripts and interviews', () => {
  const interview = 'INTERVIEW\nJon Salk heads the Bureau of Signals. He received us in Tessel.\nMr Salk, how many have died?\nAbout 300. It may be more.\nAnd Velmark’s count?\nThe General Staff says 800.\nWill there be more?\nYes. We expect 900 by May.'
  it('an answer is the interviewee’s', () => { expect([ids(interview), ids(interview, '900')]).toEqual([['signals-bureau'], ['signals-bureau']]) })
  it('but whom he cites vouches', () => { expect(ids(interview, '800')).toEqual(['velmark-general-staff']) })
  it('a label in capitals is a person of the glossary', () => { expect(ids('PRESIDENT OLIN: We have 300 dead.')).toEqual(['petra-olin']) })
  it('an officer speaks for the house that gives the briefing', () => { expect(ids('BUREAU OF SIGNALS PRESS BRIEFING\nMR. DORN: We count 300 dead.')).toEqual(['signals-bureau']) })
  it('a host and a rubric speak for nobody', () => {
    expect(labels('HOST: So 300 died?')).toEqual([])
    expect(labels('Background: Kest sent 300 men.')).toEqual([])
  })
})

describe('nobody vouches for', () => {
  it.each([
    ['a question', 'Lorrin said the front was quiet. Could Kest send 300 more?'],
    ['a comparison', 'Lorrin said the front was quiet. For comparison, 300 soldiers died in the first year.'],
    ['what emerged meanwhile', 'Lorrin warned of more to come, as it emerged that 300 had died.'],
    ['an estimated number', 'Ostland has an estimated 300 men there.'],
    ['lives that were given', 'The soldiers gave their lives, 300 of them.'],
    ['a clause that only says where somebody spoke', 'Some 300 men marched past the stand, where Petra Olin spoke.'],
    ['a fact behind a clause on what somebody never said', 'Velmark, which has never published a number, lost 300 men.'],
    ['a label that only owns the dead', 'Velmark’s toll: 300 dead.'],
    ['records, whatever their country', 'Lorrinese rail records show 300 wounded.'],
    ['what somebody was only asked about', 'Asked about the 300 soldiers, Grenz said nothing new.'],
    ['what somebody would not say', 'Petra Olin declined to say whether 300 died.'],
    ['a count of the paper’s own', 'We have counted 300 graves.'],
    ['a total that somebody has not published', 'Kest has published no total. Two men, 300 metres apart, were captured.'],
    ['men who were put somewhere', 'Petra Olin, who put 300 men on the boats, wept.'],
  ])('%s', (_, text) => { expect(labels(text)).toEqual([]) })
})

describe('relays stand beside the origin, innermost first', () => {
  it('whom the speaker told', () => { expect(vouching('Lorrinese officials told the BBC that 300 soldiers died.', '300')).toMatchObject({origins: [{label: 'Lorrinese officials'}], via: ['BBC']}) })
  it('who cites the speaker', () => { expect(vouching('The New York Times, citing the General Staff, reported that 300 soldiers died.', '300')).toMatchObject({origins: [{id: 'velmark-general-staff'}], via: ['New York Times']}) })
  it('who reports on somebody’s word', () => { expect(vouching('ABC News reported on the word of a Lorrinese official that 300 soldiers died.', '300')).toMatchObject({origins: [{id: 'lorrin'}], via: ['ABC News']}) })
  it('who quotes the speaker as saying', () => { expect(ids('Dune quoted the Bureau of Signals as saying that 300 soldiers died.')).toEqual(['signals-bureau']) })
})

describe('hedges and modality', () => {
  it('keeps the words of doubt', () => { expect(vouching('Some 300 soldiers are believed to have reportedly died.', '300').hedges).toEqual(['believed', 'reportedly']) })
  it.each([
    ['Lorrin said 300 soldiers died.', 'asserted'], ['Kest dismissed reports of 300 dead as a hoax.', 'denied'], ['Grenz denies that 300 soldiers died.', 'denied'], ['Kest could send 300 men.', 'hypothetical'],
    ['If the truce fails, 300 men would go.', 'hypothetical'], ['If Lorrinese spies are right, 300 soldiers died.', 'asserted'], ['Petra Olin said Kest would send 300 men.', 'asserted'],
    ['There weren’t 300 soldiers in Runa.', 'denied'], ['It is not true that 300 soldiers died.', 'denied'], ['No official has ever reported 300 dead.', 'denied'],
    ['Some 300 wounded lie in four hospitals.', 'asserted'], ['It is a lie that 300 died.', 'denied'],
    ['Reports that 300 had died and 4,000 been wounded are false.', 'denied'],
  ])('%s is %s', (text, modality) => { expect(vouching(text, '300').modality).toBe(modality) })

  it.each([
    'Grenz said that 300 had been killed, and called every higher count an invention.',
    'Grenz said that 300 had been killed and called every higher count an invention.',
    'Grenz said that 300 had been killed, every higher count being an invention.',
    'Grenz said that 300 had been killed, while reports of 4,000 dead were a hoax.',
    'Grenz said that 300 had been killed but denied that 4,000 were wounded.',
    'Grenz denied that 4,000 were wounded but confirmed that 300 had been killed.',
    'It is a lie that 4,000 died, and 300 were wounded, Grenz said.',
  ])('a denial stays in its own clause: %s', text => { expect(vouching(text, '300')).toMatchObject({modality: 'asserted', origins: [{label: 'Grenz'}]}) })

  it.each([
    'Grenz said that 300 had been killed, while reports of 4,000 dead were a hoax.',
    'Grenz said that 300 had been killed but denied that 4,000 were wounded.',
    'Grenz denied that 4,000 were wounded but confirmed that 300 had been killed.',
    'It is a lie that 4,000 died, and 300 were wounded, Grenz said.',
  ])('and denies there: %s', text => { expect(vouching(text, '4,000').modality).toBe('denied') })
})

describe('a label is a noun phrase that names somebody', () => {
  it.each([
    ['no month in front', 'In December Petra Olin said 300 soldiers died.', ['Petra Olin']],
    ['no adverb in front', 'Some say less, and earlier Petra Olin said 300 soldiers died.', ['Petra Olin']],
    ['no relative pronoun in front', 'There were 900, of whom the General Staff says 300 died.', ['General Staff']],
    ['no phrase of time in front', 'Within a fortnight the General Staff was speaking of 300 dead.', ['General Staff']],
    ['no auxiliary behind', 'The General Staff has long put the dead at 300.', ['General Staff']],
    ['no verb that no list knows behind', 'The Lorrinese count it a triumph that Petra Olin says 300.', ['Petra Olin']],
    ['no reflexive pronoun behind', 'The president himself keeps saying that 300 soldiers died.', ['president']],
    ['no “own” behind', 'The General Staff’s own count stood at 300 dead.', ['General Staff']],
    ['no paper behind its owner', 'The General Staff’s communiqué spoke of 300 dead.', ['General Staff']],
    ['no mark of bold', '**The General Staff** said 300 soldiers died.', ['General Staff']],
    ['no mark of HTML', '<b>The General Staff</b> said 300 soldiers died.', ['General Staff']],
    ['no month before a surname', 'The year began well, and in December Dune himself admitted that 300 died.', ['Dune']],
    ['the state named last, by its kind', 'Velmark is at war. The country said 300 soldiers died.', ['Velmark']],
    ['nobody, where any country is meant', 'None of the 300 comes from a country that has sold arms.', []],
    ['nobody, where one is asked', 'Did Petra Olin say 300 soldiers died?', []],
    ['nobody, where few speak', 'Few officials said that 300 soldiers died.', []],
  ])('%s', (_, text, expected) => expect(labels(text)).toEqual(expected))

  const OPENERS = ['', 'In April ', 'Earlier ', 'Meanwhile ', 'As late as March ', 'Within a week ', 'On Monday ', 'Now ']
  const NAMES = ['the General Staff', 'Petra Olin', 'Lorrinese officials', 'the General Staff’s spokesman', 'a Lorrinese officer', 'Runa']
  const PREDICATES = ['said', 'has long said', 'also said', 'in June said', 'itself said', 'has since said', 'had only recently reported']
  it.each(OPENERS.flatMap(opener => NAMES.flatMap(name => PREDICATES.map(predicate => `${opener}${name} ${predicate} that 300 soldiers died.`))))('%s', text => {
    for (const label of labels(text[0]!.toUpperCase() + text.slice(1))) expect(NAMES.map(name => name.replace(/^(?:the|a) /, ''))).toContain(label)
  })
})

describe('who does not vouch', () => {
  it.each([
    ['whoever is contradicted', 'Contrary to what the Bureau of Signals claims, 300 soldiers were captured.'],
    ['whoever is contradicted by a noun', 'Despite the Bureau of Signals’ claims, 300 soldiers were captured.'],
    ['whoever has not commented', 'The General Staff has not commented. Some 300 have been killed.'],
    ['whoever declines to comment', 'The General Staff declined to comment. Some 300 have been killed.'],
    ['whoever kept silent behind another', 'Petra Olin said 40 were held. The General Staff did not immediately respond. Some 300 have been killed.'],
  ])('%s', (_, text) => expect(labels(text)).toEqual([]))

  it('but who could confirm a figure gives it', () => {
    const {origins, modality} = vouching('The General Staff could confirm 300 of the deaths.', '300')
    expect([origins.map(({label}) => label), modality]).toEqual([['General Staff'], 'asserted'])
  })
  it('and who might confirm it does not', () => expect(vouching('The General Staff might confirm 300 of the deaths.', '300').modality).toBe('hypothetical'))
})

it('a possessive without its noun leaves the speakers behind it to be heard', () => {
  expect(labels('Velmark has put its count at 900 soldiers killed, its said. Grenz said that 300 soldiers died.')).toEqual(['Grenz'])
})
