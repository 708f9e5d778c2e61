import { createBrowserRouter, Navigate } from 'react-router';
import { PageError } from './page-error';
import { paths } from './paths';
import { Root } from './root';
import { SignedIn } from './signed-in';

/** Every screen is a chunk of its own: the first one to open loads nothing of the others. */
export const router = createBrowserRouter([
  {
    element: <Root />,
    ErrorBoundary: PageError,
    HydrateFallback: () => null,
    children: [
      {
        path: paths.signIn,
        lazy: async () => ({ Component: (await import('../features/session/sign-in-page')).SignInPage }),
      },
      {
        ErrorBoundary: PageError,
        children: [
          {
            path: 'registers',
            lazy: async () => ({
              Component: (await import('../features/registers/registers-page')).RegistersPage,
            }),
          },
          {
            path: 'registers/:register',
            lazy: async () => ({
              Component: (await import('../features/registers/register-page')).RegisterPage,
            }),
          },
          {
            path: 'registers/:register/import',
            lazy: async () => ({
              Component: (await import('../features/registers/import-page')).ImportPage,
            }),
          },
          {
            path: 'registers/:register/groups',
            lazy: async () => ({
              Component: (await import('../features/registers/groups-page')).GroupsPage,
            }),
          },
          {
            path: 'registers/:register/overviews/:overview',
            lazy: async () => ({
              Component: (await import('../features/registers/overview-page')).OverviewPage,
            }),
          },
          {
            path: 'registers/:register/:entry',
            lazy: async () => ({
              Component: (await import('../features/registers/register-entry-page')).RegisterEntryPage,
            }),
          },
        ],
      },
      {
        path: 'pubblico',
        lazy: async () => ({ Component: (await import('../features/public/public-area')).PublicArea }),
        children: [
          {
            ErrorBoundary: PageError,
            children: [
              { index: true, element: <Navigate to={paths.publicProcedures} replace /> },
              {
                path: 'procedimenti',
                lazy: async () => ({
                  Component: (await import('../features/public/procedures-page')).ProceduresPage,
                }),
              },
              {
                path: 'procedimenti/:key',
                lazy: async () => ({
                  Component: (await import('../features/public/procedure-page')).ProcedurePage,
                }),
              },
              {
                path: 'procedimenti/:key/modulo',
                lazy: async () => ({ Component: (await import('../features/public/form-page')).FormPage }),
              },
              {
                path: 'tempi',
                lazy: async () => ({ Component: (await import('../features/public/times-page')).TimesPage }),
              },
              {
                path: '*',
                lazy: async () => ({ Component: (await import('./not-found-page')).NotFoundPage }),
              },
            ],
          },
        ],
      },
      {
        path: 'sportello',
        lazy: async () => ({ Component: (await import('../features/desk/desk-area')).DeskArea }),
        children: [
          {
            ErrorBoundary: PageError,
            children: [
              {
                index: true,
                lazy: async () => ({ Component: (await import('../features/desk/desk-page')).DeskPage }),
              },
              {
                path: 'nuova/:procedure',
                lazy: async () => ({
                  Component: (await import('../features/desk/new-filing-page')).NewFilingPage,
                }),
              },
              {
                path: 'istanze/:id',
                lazy: async () => ({ Component: (await import('../features/desk/filing-page')).FilingPage }),
              },
              {
                path: '*',
                lazy: async () => ({ Component: (await import('./not-found-page')).NotFoundPage }),
              },
            ],
          },
        ],
      },
      {
        element: <SignedIn />,
        children: [
          {
            ErrorBoundary: PageError,
            children: [
              { index: true, element: <Navigate to={paths.inbox} replace /> },
              {
                path: 'inbox',
                lazy: async () => ({ Component: (await import('../features/inbox/inbox-page')).InboxPage }),
              },
              {
                path: 'cases',
                lazy: async () => ({ Component: (await import('../features/cases/cases-page')).CasesPage }),
              },
              {
                path: 'cases/:id/conversion',
                lazy: async () => ({
                  Component: (await import('../features/conversion/conversion-page')).ConversionPage,
                }),
              },
              {
                path: 'cases/:id/sheets/:sheet',
                lazy: async () => ({
                  Component: (await import('../features/sheets/sheet-page')).SheetPage,
                }),
              },
              {
                path: 'cases/:id/:tab?',
                lazy: async () => ({ Component: (await import('../features/case/case-page')).CasePage }),
              },
              {
                path: 'tasks/:id',
                lazy: async () => ({ Component: (await import('../features/task/task-page')).TaskPage }),
              },
              {
                path: 'new',
                lazy: async () => ({
                  Component: (await import('../features/new-case/choose-procedure-page')).ChooseProcedurePage,
                }),
              },
              {
                path: 'new/:procedure',
                lazy: async () => ({
                  Component: (await import('../features/new-case/new-case-page')).NewCasePage,
                }),
              },
              {
                path: 'accesses',
                lazy: async () => ({
                  Component: (await import('../features/accesses/accesses-page')).AccessesPage,
                }),
              },
              {
                path: 'access-record',
                lazy: async () => ({
                  Component: (await import('../features/accesses/access-record-page')).AccessRecordPage,
                }),
              },
              {
                path: 'teams',
                lazy: async () => ({ Component: (await import('../features/teams/teams-page')).TeamsPage }),
              },
              {
                path: 'bulk-operations',
                lazy: async () => ({
                  Component: (await import('../features/bulk/operations-page')).OperationsPage,
                }),
              },
              {
                path: 'bulk-operations/:id',
                lazy: async () => ({
                  Component: (await import('../features/bulk/operation-page')).OperationPage,
                }),
              },
              {
                path: 'substitutions',
                lazy: async () => ({
                  Component: (await import('../features/substitutions/substitutions-page')).SubstitutionsPage,
                }),
              },
              {
                path: 'deadlines',
                lazy: async () => ({
                  Component: (await import('../features/deadlines/near-deadlines-page')).NearDeadlinesPage,
                }),
              },
              {
                path: 'mandates',
                lazy: async () => ({
                  Component: (await import('../features/mandates/mandates-page')).MandatesPage,
                }),
              },
              {
                path: 'account',
                lazy: async () => ({
                  Component: (await import('../features/session/account-page')).AccountPage,
                }),
              },
              {
                path: 'office-calendar',
                lazy: async () => ({
                  Component: (await import('../features/office-calendar/office-calendar-page'))
                    .OfficeCalendarPage,
                }),
              },
              {
                path: 'budget',
                lazy: async () => ({
                  Component: (await import('../features/budget/budget-page')).BudgetPage,
                }),
              },
              {
                path: 'budget/:line',
                lazy: async () => ({
                  Component: (await import('../features/budget/budget-line-page')).BudgetLinePage,
                }),
              },
              {
                path: 'budget/totals/:by',
                lazy: async () => ({
                  Component: (await import('../features/budget/totals-page')).TotalsPage,
                }),
              },
              {
                path: 'budget/totals/:by/:commitment',
                lazy: async () => ({
                  Component: (await import('../features/budget/total-page')).TotalPage,
                }),
              },
              {
                path: 'dashboards/:key',
                lazy: async () => ({
                  Component: (await import('../features/dashboards/dashboard-page')).DashboardPage,
                }),
              },
              {
                path: 'reports/duties',
                lazy: async () => ({
                  Component: (await import('../features/reports/duties-page')).DutiesPage,
                }),
              },
              {
                path: 'reports/late-cases',
                lazy: async () => ({
                  Component: (await import('../features/reports/late-cases-page')).LateCasesPage,
                }),
              },
              {
                path: '*',
                lazy: async () => ({ Component: (await import('./not-found-page')).NotFoundPage }),
              },
            ],
          },
        ],
      },
    ],
  },
]);
