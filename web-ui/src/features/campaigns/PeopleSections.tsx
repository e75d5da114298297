import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { FieldError } from '@/ui/Field';
import { TextInput } from '@/ui/TextInput';
import type { Recipient, UnitName } from './campaigns';
import { ItemList, PlanSection } from './ItemList';
import { options, useSubjectNames } from './labels';
import { useTexts } from './messages';
import type { SectionProps } from './sectionProps';

/** Which units take part. */
export function ParticipantsSection({ campaign, plan, desk }: SectionProps) {
  const t = useTexts();
  const kinds = useSubjectNames();
  const chosen = new Set(plan.participants);
  const possible = withChosen(campaign.possibleParticipants, campaign.participants);
  const missing = desk.flaws.at('/participants');
  const choose = (codes: string[]) => desk.change((current) => ({ ...current, participants: codes }));

  return (
    <PlanSection id="participants" title={t.participants} remarks={[desk.remarks.at('/participants')]}>
      <fieldset className="field">
        <legend>
          {t.participantsCount(plan.participants.length)}
          <span className="hint"> {t.participantsHint}</span>
        </legend>
        <div className="unit-choices">
          {possible.map((unit) => (
            <Checkbox
              key={unit.code}
              label={unit.name}
              checked={chosen.has(unit.code)}
              onChange={(checked) =>
                choose(
                  checked ? [...plan.participants, unit.code] : plan.participants.filter((code) => code !== unit.code),
                )
              }
            />
          ))}
        </div>
        {missing && <FieldError id="participants-missing">{missing}</FieldError>}
      </fieldset>
      {possible.length > chosen.size && (
        <div>
          <Button variant="quiet" onClick={() => choose(possible.map((unit) => unit.code))}>
            {t.selectAll}
          </Button>
        </div>
      )}
      <h3>{t.audienceText}</h3>
      <ItemList<'audience'>
        list="audience"
        items={plan.audience}
        desk={desk}
        name={(group) => group.text || t.audienceText}
        line={(group) => (
          <>
            <span>{group.text || t.audienceText}</span>
            <span className="small muted">{group.kinds.map((kind) => kinds[kind]).join(', ')}</span>
          </>
        )}
        fields={(group, set) => (
          <>
            <TextInput label={t.audienceText} value={group.text} onChange={(text) => set({ ...group, text })} />
            <fieldset className="field">
              <legend>{t.audienceKinds}</legend>
              {options(kinds).map(({ value, label }) => (
                <Checkbox
                  key={value}
                  label={label}
                  checked={group.kinds.includes(value)}
                  onChange={(checked) =>
                    set({
                      ...group,
                      kinds: checked ? [...group.kinds, value] : group.kinds.filter((kind) => kind !== value),
                    })
                  }
                />
              ))}
            </fieldset>
          </>
        )}
        addLabel={t.addAudience}
        create={() => ({ kinds: ['TAP_THE', 'CA_NHAN'], text: '', source: null })}
      />
    </PlanSection>
  );
}

/** The distribution list (nơi nhận) and whom each line means. */
export function RecipientsSection({ campaign, plan, desk }: SectionProps) {
  const t = useTexts();
  const known = withChosen(withChosen(campaign.possibleParticipants, campaign.recipientUnits), [campaign.ownerUnit]);
  const names = new Map(known.map((unit) => [unit.code, unit.name]));
  const whom = (recipient: Recipient) => recipient.unitCodes.map((code) => names.get(code) ?? code).join(', ');
  return (
    <PlanSection id="recipients" title={t.recipients} remarks={[desk.remarks.at('/recipients')]}>
      <ItemList<'recipients'>
        list="recipients"
        items={plan.recipients}
        desk={desk}
        name={(recipient) => recipient.text || t.recipient}
        line={(recipient) => (
          <>
            <span>{recipient.text || t.recipient}</span>
            <span className="small muted">
              {recipient.unitCodes.length > 3
                ? t.participantsCount(recipient.unitCodes.length)
                : recipient.unitCodes.length > 0
                  ? t.goesTo(whom(recipient))
                  : recipient.email
                    ? t.goesByMail(recipient.email)
                    : recipient.personIds.length === 0 && t.goesNowhere}
            </span>
          </>
        )}
        fields={(recipient, set, pointer) => (
          <>
            <TextInput
              label={t.recipient}
              value={recipient.text}
              onChange={(text) => set({ ...recipient, text })}
              error={desk.flaws.at(`${pointer}/text`)}
            />
            <TextInput
              label={t.recipientEmail}
              hint={t.recipientEmailHint}
              type="email"
              autoComplete="off"
              value={recipient.email ?? ''}
              onChange={(email) => set({ ...recipient, email: email || null })}
              error={desk.flaws.at(`${pointer}/email`)}
            />
            <fieldset className="field">
              <legend>{t.recipientUnits}</legend>
              <div className="unit-choices">
                {known.map((unit) => (
                  <Checkbox
                    key={unit.code}
                    label={unit.name}
                    checked={recipient.unitCodes.includes(unit.code)}
                    onChange={(checked) =>
                      set({
                        ...recipient,
                        unitCodes: checked
                          ? [...recipient.unitCodes, unit.code]
                          : recipient.unitCodes.filter((code) => code !== unit.code),
                      })
                    }
                  />
                ))}
              </div>
            </fieldset>
          </>
        )}
        addLabel={t.addRecipient}
        create={() => ({ text: '', unitCodes: [], personIds: [], source: null })}
      />
    </PlanSection>
  );
}

function withChosen(units: readonly UnitName[], more: readonly UnitName[]): UnitName[] {
  const codes = new Set(units.map((unit) => unit.code));
  return [...units, ...more.filter((unit) => !codes.has(unit.code))];
}
