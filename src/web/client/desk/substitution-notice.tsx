import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { substitutionsQuery } from '../account/substitution-query.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

/** Rights and letters follow the post (rule 12): today they are another's too, and both are told so. */
export function SubstitutionNotice() {
  const { substitution } = useWords();
  const format = useFormat();
  const me = useMe();
  const { data } = useQuery(substitutionsQuery(1));
  const today =
    data?.items.filter(({ active, personId, substituteId }) => active && [personId, substituteId].includes(me.id)) ??
    [];
  return today.map(({ id, personId, person, substitute, to }) => (
    <div key={id} className="callout">
      <Text>
        {personId === me.id
          ? fill(substitution.actsForYou, { substitute, day: format.day(to) })
          : fill(substitution.youActFor, { person, day: format.day(to) })}
      </Text>
    </div>
  ));
}
