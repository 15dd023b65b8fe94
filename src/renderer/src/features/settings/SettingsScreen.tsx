import { useWords } from '../../parts/words'
import { UndoButtons } from '../../parts/UndoButtons'
import { Page } from '../../ui/Page'
import { AboutSection } from './AboutSection'
import { AppearanceSection } from './AppearanceSection'
import { BackupSection } from './BackupSection'
import { CommunitySection } from './CommunitySection'
import { DeleteSection } from './DeleteSection'
import { FilesSection } from './FilesSection'
import classes from './SettingsScreen.module.css'

/** Settings of the community and of this machine, and everything about the data: files, backups, deleting. */
export default function SettingsScreen() {
  const { t } = useWords()
  return (
    <Page title={t('settings.title')} actions={<UndoButtons />}>
      <div className={classes['sections']}>
        <CommunitySection />
        <AppearanceSection />
        <FilesSection />
        <BackupSection />
        <DeleteSection />
        <AboutSection />
      </div>
    </Page>
  )
}
