import { Anchor, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChangesLine } from '../changes/changes-line.js';
import { Empty } from '../parts/empty.js';
import { Page } from '../parts/page.js';
import { useMe, useToday } from '../shell/use-me.js';
import { useWords } from '../words/words.js';
import { deskQuery } from './desk-query.js';
import { DeskRow } from './desk-row.js';
import { sectionsOf } from './desk-sections.js';
import { SubstitutionNotice } from './substitution-notice.js';

/** What a recipient has to do, the most urgent first; each task once. */
export function DeskPage() {
  const { desk, pages } = useWords();
  const me = useMe();
  const { data: tasks } = useSuspenseQuery(deskQuery);
  const sections = sectionsOf(tasks, useToday());
  const severalBodies = me.organizations.length > 1;
  return (
    <Page title={pages.desk} lead={desk.lead}>
      <SubstitutionNotice />
      <ChangesLine />
      {sections.map(({ section, tasks: placed }) => (
        <section key={section} aria-labelledby={`desk-${section}`} className="desk-section" data-section={section}>
          <h2 id={`desk-${section}`}>
            {desk.sections[section]} <span className="count">{placed.length}</span>
          </h2>
          <ul className="rows">
            {placed.map((task) => (
              <DeskRow key={task.id} task={task} namesBody={severalBodies} />
            ))}
          </ul>
        </section>
      ))}
      {sections.length === 0 && <Empty title={desk.none}>{desk.noneText}</Empty>}
      <Text mt="lg">
        <Anchor component={Link} to="/tasks">
          {desk.all}
        </Anchor>
      </Text>
    </Page>
  );
}
