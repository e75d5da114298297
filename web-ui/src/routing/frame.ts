import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';

/** The top of the route tree. Components are put on it by `app`, so that features can hang their routes here without knowing `app`. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()();

/** Parent of every page for signed-in people: header, navigation, session. */
export const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame' });
