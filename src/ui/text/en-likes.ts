export const en_likes = {
  like: 'Like',
  like_comment: (name: string) => `Like the comment by ${name}`,
  about_title: 'Likes',
  about:
    'A like is one person pressing “Like” under a post or a comment, at most once a day for each. People are told apart as for views; who has liked what is deleted when the day is over, and only the sum stays.',
}
