import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { sessionEnded } from '../api/connection.js';
import { useObservable } from '../api/observable.js';
import { meQuery, type Me } from '../api/queries.js';
import { useWords } from '../words/words.js';
import { SignInForm } from './sign-in-form.js';

/** The session has ended under an open page: the password is asked for over it, so that nothing typed is lost. */
export function SessionDialog({ me }: { me: Me }) {
  const { signIn } = useWords();
  const ended = useObservable(sessionEnded);
  const queries = useQueryClient();
  const goOn = (signedIn: Me) => {
    // Somebody else must not go on with this person's page.
    if (signedIn.id !== me.id) return location.assign('/');
    sessionEnded.set(false);
    queries.setQueryData(meQuery.queryKey, signedIn);
    void queries.invalidateQueries();
  };
  return (
    <Modal
      opened={ended}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={signIn.again}
    >
      <Text mb="sm">{signIn.againText}</Text>
      <SignInForm given={{ email: me.email }} onSignedIn={goOn} />
    </Modal>
  );
}
