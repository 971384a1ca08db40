import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { isProblem } from './api/problem.js';
import { Announcements } from './parts/announce.js';
import { createAppRouter } from './router.js';
import { contrast, theme } from './theme.js';
import type { Words } from './words/en.js';
import { WordsProvider } from './words/words.js';

/** A refusal is an answer: only silence and a busy server are asked again. */
const queries = new QueryClient({
  defaultOptions: {
    // What cannot be sent is refused at once and said, with what was typed still there: nothing waits unseen.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && (!isProblem(error) || error.status === 503),
    },
  },
});
const router = createAppRouter(queries);

export function Application({ nonce, words }: { nonce: string; words: Words }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={contrast}
      defaultColorScheme="auto"
      deduplicateCssVariables={false}
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <WordsProvider first={words}>
          <Announcements />
          <RouterProvider router={router} />
        </WordsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
