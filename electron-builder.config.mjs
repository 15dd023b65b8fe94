import { requireAllFuses } from './src/command-line/require-all-fuses.mjs'

/** Workspace files open in the app by a double click. The name is what each system calls the kind of file by. */
const workspaceFile = (given) => ({
  ext: 'salondesk',
  name: 'Salondesk workspace',
  description: 'Salondesk workspace · 沙龙案头数据',
  mimeType: 'application/vnd.salondesk',
  role: 'Editor',
  ...given,
})

/** So do the files that carry a door from one laptop to another. */
const doorFile = (given) => ({
  ext: 'salondoor',
  name: 'Salondesk door',
  description: 'Salondesk door file · 沙龙案头门口文件',
  mimeType: 'application/vnd.salondesk.door',
  role: 'Editor',
  ...given,
})

/** How the built app becomes what people install. `npm run package` makes it for the system it runs on. */
export default {
  appId: 'desk.salondesk.app',
  productName: 'Salondesk',
  copyright: 'Salondesk',
  directories: { output: 'dist', buildResources: 'resources/icons' },

  // Everything that runs is in `out`, the libraries included; the picture is the window's own on Linux.
  files: ['out/**', 'package.json', 'resources/icons/linux/256x256.png', '!node_modules'],
  asar: true,
  npmRebuild: false,

  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  },
  afterPack: requireAllFuses,

  win: {
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64', 'arm64'] },
    ],
    icon: 'salondesk.ico',
    fileAssociations: [
      workspaceFile({ name: 'Salondesk.Workspace', icon: 'workspace-file.ico' }),
      doorFile({ name: 'Salondesk.Door', icon: 'workspace-file.ico' }),
    ],
  },
  nsis: {
    artifactName: 'Salondesk-Setup-${version}-${arch}.${ext}',
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    buildUniversalInstaller: false,
    differentialPackage: false,
    // Whoever removes the app keeps the data.
    deleteAppDataOnUninstall: false,
    installerLanguages: ['en_US', 'zh_CN'],
  },
  portable: {
    artifactName: 'Salondesk-Portable-${version}-${arch}.${ext}',
    buildUniversalInstaller: false,
    requestExecutionLevel: 'user',
  },

  mac: {
    target: [
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ],
    artifactName: 'Salondesk-${version}-${arch}.${ext}',
    category: 'public.app-category.productivity',
    icon: 'salondesk.icns',
    darkModeSupport: true,
    hardenedRuntime: true,
    // Without the first macOS ends the app when it asks for the camera, without the second a signed app gets none.
    extendInfo: {
      NSCameraUsageDescription: 'Salondesk scans ticket codes at the door. · 沙龙案头用摄像头在门口扫票码。',
    },
    entitlements: 'resources/mac/entitlements.plist',
    entitlementsInherit: 'resources/mac/entitlements.plist',
    fileAssociations: [workspaceFile({ icon: 'workspace-file.icns' }), doorFile({ icon: 'workspace-file.icns' })],
  },

  linux: {
    target: ['AppImage', 'deb'],
    artifactName: 'salondesk-${version}-${arch}.${ext}',
    executableName: 'salondesk',
    syncDesktopName: true,
    category: 'Office',
    synopsis: 'Organise salons and activities, offline · 沙龙与活动筹办',
    desktop: { entry: { 'Name[zh_CN]': '沙龙案头', 'Comment[zh_CN]': '沙龙与活动筹办，离线可用' } },
    icon: 'linux',
    maintainer: 'Salondesk <nobody@salondesk.invalid>',
    fileAssociations: [workspaceFile({}), doorFile({})],
  },

  extraMetadata: {
    desktopName: 'salondesk.desktop',
    // A Debian package must name a site; there is none, and this ending can never become somebody else's.
    homepage: 'https://salondesk.invalid/',
  },

  // Nothing is ever sent anywhere, and the app does not look for updates.
  publish: null,
}
