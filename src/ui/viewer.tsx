import { type ComponentChildren, createContext, type VNode } from 'preact'
import { reachOf, type Right, type Role } from '../rights.ts'

/** In which role somebody looks at a page of the desk: sendPage says so. */
export const Viewer = createContext<Role>('owner')

export function seenBy(role: Role, page: VNode): VNode {
  return <Viewer.Provider value={role}>{page}</Viewer.Provider>
}

interface OnlyProps {
  right: Right
  children: ComponentChildren
}

/** What only those see who may do it. */
export function Only({ right, children }: OnlyProps) {
  return (
    <Viewer.Consumer>
      {(role: Role) => (reachOf(role, right) === 'none' ? null : children)}
    </Viewer.Consumer>
  )
}
