function SettingsPage(props) {
  const log = JSON.parse(props.settings.log || '[]');
  return (
    <Page>
      <Section title="Timer">
        <Slider label={`Minutes: ${props.settings.minutes || 12}`} settingsKey="minutes" min="1" max="30" />
      </Section>
      <Section title="Log">
        {log.map((entry) => (
          <Text>
            {entry.date}: {entry.duration} s
          </Text>
        ))}
      </Section>
    </Page>
  );
}

registerSettingsPage(SettingsPage);
