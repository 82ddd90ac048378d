import { mira, type DemoComment } from './comment.ts'
import { older_comments } from './older-comments.ts'

const fakeNeedle = 'how-do-you-fake-a-needle'
const firstVisit = 'a-first-visit-minute-by-minute'
const headaches = 'headaches-when-to-come-when-to-see-a-doctor-first'

/** Post by post, each comment after the one it answers. The newest post starts with none. */
export const demo_comments: DemoComment[] = [
  ...older_comments,
  {
    post: fakeNeedle,
    key: 'aebi-readings',
    name: 'R. Aebi',
    email: 'r.aebi@example.net',
    body: `> Sham acupuncture is a weaker dose of the same thing, so the comparison is between much and less.

With respect, that is a sentence nothing could ever refute. If sham had done badly, it would have shown that the points matter. Sham did well, and now it shows that sham is needling too. What result would have counted *against* acupuncture?

I ask as somebody whose wife swears by you.`,
    days_ago: 51,
    hour: 9,
    status: 'approved',
  },
  {
    post: fakeNeedle,
    key: 'mira-readings',
    parent: 'aebi-readings',
    ...mira,
    body: `One in which all three groups did the same. That would have settled it for me, and in a few trials it has come close.

You are right that the second reading is comfortable. It would mean something only if we knew how much of the effect needs the skin to be broken, and for that one would have to compare sham with a conversation of the same length. It has been tried, though not often and not with many people.`,
    days_ago: 51,
    hour: 20,
  },
  {
    post: fakeNeedle,
    key: 'aebi-talk',
    parent: 'mira-readings',
    name: 'R. Aebi',
    email: 'r.aebi@example.net',
    body: 'Then let us say this: what has been shown is that an hour with you beats an hour without. I can live with that. It is the diagrams in the waiting room that I object to.',
    days_ago: 50,
    hour: 8,
    status: 'approved',
  },
  {
    post: fakeNeedle,
    key: 'mira-talk',
    parent: 'aebi-talk',
    ...mira,
    body: 'Your wife likes the diagrams. But I have put a chair in front of the large one.',
    days_ago: 50,
    hour: 13,
  },
  {
    post: fakeNeedle,
    key: 'hanna-knees',
    name: 'Hanna',
    email: 'hanna.w@example.com',
    body: 'I was in one of those trials, knees, a long time ago. A letter came afterwards to say I had been given the false needles. My knees had been better for half a year by then and took no notice of the letter.',
    days_ago: 44,
    hour: 16,
    status: 'approved',
  },
  {
    post: fakeNeedle,
    key: 'marek-links',
    name: 'Marek',
    email: 'marek.d@example.org',
    body: `On blinding, two things worth reading in full and not just in the abstract:

- the 2012 meta-analysis, https://pmc.ncbi.nlm.nih.gov/articles/PMC3658605
- its short summary by the same people, https://pmc.ncbi.nlm.nih.gov/articles/PMC4036643

The second says how many of the sham trials they thought might have been unblinded. Four out of twenty, if I read it right.`,
    days_ago: 2,
    hour: 22,
    status: 'pending',
    reason: 'links',
  },
  {
    post: firstVisit,
    key: 'ana-eight',
    name: 'Ana',
    email: 'ana.p@example.org',
    body: 'Six sessions for my lower back. The third was when I first slept through. Is there a point in going on?',
    days_ago: 27,
    hour: 10,
    status: 'approved',
  },
  {
    post: firstVisit,
    key: 'mira-eight',
    parent: 'ana-eight',
    ...mira,
    body: 'Look at your sheet. If the nights are still good two weeks from now without me, no. If they slip, come once a month for a while and we see whether it is worth your money.',
    days_ago: 27,
    hour: 12,
  },
  {
    post: firstVisit,
    key: 'ana-sheet',
    parent: 'mira-eight',
    name: 'Ana',
    email: 'ana.p@example.org',
    body: 'Two weeks gone, eleven nights out of fourteen. I am leaving it there for now. Thank you for not selling me a pass.',
    days_ago: 12,
    hour: 21,
    status: 'approved',
  },
  {
    post: firstVisit,
    key: 'kurt-snore',
    name: 'Kurt',
    email: 'kurt.b@example.net',
    body: 'I fell asleep and I am told that I snore. Does one hear that next door?',
    days_ago: 24,
    hour: 17,
    status: 'approved',
  },
  {
    post: firstVisit,
    key: 'mira-snore',
    parent: 'kurt-snore',
    ...mira,
    body: 'One hears it at number 6. Please do not let that keep you awake.',
    days_ago: 23,
    hour: 12,
  },
  {
    post: firstVisit,
    key: 'lea-shorts',
    name: 'Lea',
    email: 'lea@example.com',
    body: `For anyone as slow as me, what I wish I had known:

1. Shorts under wide trousers solve everything.
2. Put the telephone on silent *before* there is a needle in that arm.
3. The yard of number 6 has a place to lock a bicycle.`,
    days_ago: 20,
    hour: 8,
    status: 'approved',
  },
  {
    post: headaches,
    key: 'petra-count',
    name: 'Petra L.',
    email: 'petra.l@example.org',
    body: 'I did not like the third row of that table, so I counted. Nineteen days last month. I have an appointment with my doctor on Thursday.',
    days_ago: 13,
    hour: 22,
    status: 'approved',
  },
  {
    post: headaches,
    key: 'mira-count',
    parent: 'petra-count',
    ...mira,
    body: 'Counting was the hard part. Take the list along, doctors believe paper. And tell me how it went if you feel like it, here or over the fence.',
    days_ago: 12,
    hour: 12,
  },
  {
    post: headaches,
    key: 'tom-nine',
    name: 'Tom W.',
    email: 'tom.w@example.co.uk',
    body: '52 against 43. That is nine people in a hundred who got something from the needle itself, and the other 43 would have done as well with a prop. What do six sessions cost?',
    days_ago: 11,
    hour: 9,
    status: 'approved',
  },
  {
    post: headaches,
    key: 'mira-nine',
    parent: 'tom-nine',
    ...mira,
    body: '540 francs, and some supplementary insurances pay part of it: ask yours first. Nine in a hundred is how I read it too. For your purse the other pair may be the one to look at, though, 48 against 17, since nobody is offering you the prop.',
    days_ago: 11,
    hour: 13,
  },
  {
    post: headaches,
    key: 'gp-words',
    name: 'Dr. C. Vonlanthen',
    email: 'praxis.vonlanthen@example.net',
    body: 'A general practitioner reading along. I have given your five signs to two patients. One addition to the fifth: if jaw or eyes are involved, say ‘giant cell arteritis’ to whoever answers our telephone. It shortens the queue.',
    days_ago: 9,
    hour: 19,
    status: 'approved',
  },
  {
    post: headaches,
    key: 'mira-words',
    parent: 'gp-words',
    ...mira,
    body: 'It is on the sheet in the waiting room as of this morning. Thank you.',
    days_ago: 8,
    hour: 12,
  },
  {
    post: headaches,
    key: 'silvia-gloves',
    name: 'Silvia',
    email: 'silvia.m@example.com',
    body: 'Does pressing Hegu work through gloves? I drive the number 4.',
    days_ago: 5,
    hour: 6,
    status: 'approved',
  },
  {
    post: headaches,
    key: 'nadine-child',
    name: 'Nadine',
    email: 'nadine.r@example.org',
    body: 'My daughter is nine and has had headaches since she changed schools. Our doctor has found nothing. Do you see children, and would you need me to stay in the room? She is not afraid of needles, I am.',
    days_ago: 1,
    hour: 21,
    status: 'pending',
    reason: 'first-timer',
  },
]
