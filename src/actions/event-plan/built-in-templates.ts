import { templateFromData, type TemplateData, type TextLanguage } from '@/domain/template/built-in'
import type { TemplateContent } from '@/domain/template/template'
import type { Workspace } from '@/storage/database/workspace'
import { readTemplates } from '@/storage/reads/templates'
import type { Language } from '@/words/language'

/** The keys of the templates that ship with the app, in the order in which they are offered. Keys never change. */
export const BUILT_IN_TEMPLATES = ['salon', 'talk', 'workshop', 'outing', 'charity', 'annual'] as const
export type BuiltInTemplate = (typeof BUILT_IN_TEMPLATES)[number]

/** A template under the key that an event made from it remembers. */
export interface KeyedTemplate {
  readonly key: string
  readonly content: TemplateContent
  readonly builtIn: boolean
}

const FILES: { readonly [Key in BuiltInTemplate]: () => Promise<{ readonly default: unknown }> } = {
  salon: () => import('@resources/templates/salon.json'),
  talk: () => import('@resources/templates/talk.json'),
  workshop: () => import('@resources/templates/workshop.json'),
  outing: () => import('@resources/templates/outing.json'),
  charity: () => import('@resources/templates/charity.json'),
  annual: () => import('@resources/templates/annual.json'),
}

/** The language under which shipped texts stand in their files. */
export function textLanguage(language: Language): TextLanguage {
  return language === 'zh-CN' ? 'zh' : 'en'
}

/** One template of the app. Its file is read when it is asked for. */
export async function builtInTemplate(key: BuiltInTemplate, language: Language): Promise<TemplateContent> {
  const { default: data } = await FILES[key]()
  return templateFromData(data as TemplateData, textLanguage(language))
}

/** All templates of the app. */
async function builtInTemplates(language: Language): Promise<KeyedTemplate[]> {
  return Promise.all(
    BUILT_IN_TEMPLATES.map(async (key) => ({ key, content: await builtInTemplate(key, language), builtIn: true })),
  )
}

/** Every template that an event can be made from: own ones first, then those of the app. */
export async function allTemplates(db: Workspace, language: Language): Promise<KeyedTemplate[]> {
  const own = await readTemplates(db)
  return [
    ...own.map((template) => ({ key: template.id, content: template.content, builtIn: false })),
    ...(await builtInTemplates(language)),
  ]
}

/** The template under a key, or null when it is not there any more (or the event was made by hand). */
export async function findTemplate(db: Workspace, key: string, language: Language): Promise<TemplateContent | null> {
  const builtIn = BUILT_IN_TEMPLATES.find((one) => one === key)
  if (builtIn) return builtInTemplate(builtIn, language)
  return (await readTemplates(db)).find((template) => template.id === key)?.content ?? null
}
