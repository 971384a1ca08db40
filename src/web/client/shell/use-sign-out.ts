import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../api/client.js';
import { sessionEnded } from '../api/connection.js';

/** Ends the session; nothing of it stays in memory. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/sessions/current')),
    onSettled: async () => {
      await navigate({ to: '/sign-in', search: {} });
      queries.clear();
      sessionEnded.set(false);
    },
  });
}
