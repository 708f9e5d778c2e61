/** Whether the API has answered the last time somebody asked; one value for the whole page. */
export type Connection = 'connected' | 'lost';

let current: Connection = 'connected';
const listeners = new Set<() => void>();

export const connection = {
  get: () => current,
  set: (next: Connection) => {
    if (next === current) return;
    current = next;
    listeners.forEach((listener) => listener());
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
