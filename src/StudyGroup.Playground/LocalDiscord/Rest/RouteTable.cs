namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>All routes, in the order of Discord's documentation.</summary>
internal static class RouteTable
{
    private static readonly Route[] Routes =
    [
        .. GatewayRoutes.All,
        .. ApplicationRoutes.All,
        .. UserRoutes.All,
        .. CommandRoutes.All,
        .. InteractionRoutes.All,
        .. WebhookRoutes.All,
        .. ChannelRoutes.All,
        .. MessageRoutes.All,
        .. PinRoutes.All,
        .. ThreadRoutes.All,
        .. ThreadMemberRoutes.All,
        .. GuildRoutes.All,
        .. EventRoutes.All,
    ];

    /// <summary>The routes with this path, for any method. If a fixed and a named segment both match, the fixed one wins.</summary>
    public static IReadOnlyList<(Route Route, Dictionary<string, string> Segments)> Find(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var matches = Routes.Select(route => (Route: route, Segments: route.Match(segments)!))
            .Where(match => match.Segments is not null).ToList();
        if (matches.Count == 0)
            return matches;
        var fewest = matches.Min(match => match.Segments.Count);
        return matches.FindAll(match => match.Segments.Count == fewest);
    }
}
