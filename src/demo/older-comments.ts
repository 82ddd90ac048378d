import { mira, type DemoComment } from './comment.ts'

const qi = 'a-word-about-qi'
const needle = 'what-the-needle-is-made-of'
const goWrong = 'what-can-go-wrong'
const counting = 'how-this-blog-counts-you'
const tea = 'the-tea-afterwards'

/** Under the posts of the first months. */
export const older_comments: DemoComment[] = [
  {
    post: qi,
    key: 'ruth-contour',
    name: 'Ruth',
    email: 'ruth.k@example.org',
    body: 'My husband has tripped over a contour line. It was a kerb, but it was on the plan as one.',
    days_ago: 149,
    hour: 20,
    status: 'approved',
  },
  {
    post: needle,
    key: 'urs-bare',
    name: 'Urs',
    email: 'urs@example.net',
    body: 'Toolmaker here. What tolerance is there on the 0.25, and who checks the points? I have seen electron microscope pictures of such needles that I would have sent back.',
    days_ago: 125,
    hour: 21,
    status: 'approved',
  },
  {
    post: needle,
    key: 'mira-bare',
    parent: 'urs-bare',
    ...mira,
    body: 'I have seen the same pictures, and changed brands over them. The tolerance I do not know. I hold each one up to the lamp, which would not satisfy you, and I throw away perhaps two in a thousand.',
    days_ago: 124,
    hour: 13,
  },
  {
    post: goWrong,
    key: 'monika-bruise',
    name: 'Monika S.',
    email: 'monika.s@example.org',
    body: 'Mine was on the shin, the size of a plum, and in every colour a plum can have. It did not hurt but I wore trousers to a wedding.',
    days_ago: 101,
    hour: 19,
    status: 'approved',
  },
  {
    post: goWrong,
    key: 'mira-bruise',
    parent: 'monika-bruise',
    ...mira,
    body: 'I remember the plum. I am sorry about the dress.',
    days_ago: 100,
    hour: 12,
  },
  {
    post: goWrong,
    key: 'physio-lung',
    name: 'a physio',
    body: 'Thank you for putting the lung first and not in a footnote. I do dry needling, with the same needles and the same ribs, and I have met colleagues who thought it only happened to other professions.',
    days_ago: 92,
    hour: 22,
    status: 'approved',
  },
  {
    post: counting,
    key: 'beat-two',
    name: 'Beat',
    email: 'beat.h@example.com',
    body: 'So if I read this on the telephone in the tram and again at home on the computer, I am two people?',
    days_ago: 80,
    hour: 18,
    status: 'approved',
  },
  {
    post: counting,
    key: 'mira-two',
    parent: 'beat-two',
    ...mira,
    body: 'You are. And if you and your wife share one computer, the two of you are one. I am told it evens out.',
    days_ago: 79,
    hour: 13,
  },
  {
    post: tea,
    key: 'stand-wobble',
    name: 'The man with the umbrella stand',
    email: 'g.frei@example.org',
    body: 'It wobbled before I sat on it.',
    days_ago: 65,
    hour: 7,
    status: 'approved',
  },
  {
    post: tea,
    key: 'mira-wobble',
    parent: 'stand-wobble',
    ...mira,
    body: 'It did not. But I am glad you still read this.',
    days_ago: 65,
    hour: 12,
  },
]
