/**
 * Switches that leave Chromium nothing to say to anybody: no name is resolved, no proxy asked, no component, list or
 * dictionary fetched, nothing reported. Set before Electron is ready.
 */
export const chromiumSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['disable-default-apps'],
  ['disable-extensions'],
  ['disable-sync'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['metrics-recording-only'],
  ['no-first-run'],
  ['no-pings'],
  [
    'disable-features',
    [
      'AsyncDns',
      'AutofillServerCommunication',
      'CertificateTransparencyComponentUpdater',
      'DialMediaRouteProvider',
      'DnsOverHttps',
      'MediaRouter',
      'NetworkTimeServiceQuerying',
      'OptimizationHints',
      'Reporting',
      'SpeculationRulesPrefetchFuture',
      'Translate',
    ].join(','),
  ],
]
