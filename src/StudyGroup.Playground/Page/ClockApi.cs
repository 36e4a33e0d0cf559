using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground.Page;

/// <summary>The group's clock: the times to jump to, the jump, and starting over.</summary>
internal static class ClockApi
{
    private static readonly (string Name, TimeSpan Before)[] Jumps =
    [
        ("A week before", TimeSpan.FromDays(7)),
        ("A day before", TimeSpan.FromDays(1)),
        ("An hour before", TimeSpan.FromHours(1)),
        ("The start of", TimeSpan.Zero),
    ];

    private static readonly DateTimeOffset Last = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Map(IEndpointRouteBuilder routes, PlaygroundRun playground)
    {
        routes.MapPost("/api/clock/moments", async (NoOrder _, CancellationToken cancel) =>
            Results.Json(await MomentsAsync(playground.Scene, cancel), JsonSerializerOptions.Web));
        routes.MapPost("/api/clock/turn", async (TurnOrder order, CancellationToken cancel) =>
        {
            var scene = playground.Scene;
            if (order.To >= Last)
                return Results.Json(new { Refused = "The clock can't go past 2099." }, JsonSerializerOptions.Web);
            var ahead = await new Travel(scene, playground.Real)
                .GoAsync(order.To, () => scene.Discord.World.Changes.Tell(new Change(ChangeKind.ClockTurned)), cancel);
            var refused = ahead ? null : "Time only goes forward here. To go back, start over from the first visit.";
            return Results.Json(new { Refused = refused }, JsonSerializerOptions.Web);
        });
        routes.MapPost("/api/start-over", async (NoOrder _, CancellationToken cancel) =>
            Results.Json(new { Failed = await playground.StartOverAsync(cancel) }, JsonSerializerOptions.Web));
    }

    private static async Task<object> MomentsAsync(Scene scene, CancellationToken cancel)
    {
        var questions = new Questions(scene);
        var upcoming = await questions.UpcomingAsync(cancel);
        var now = scene.Clock.GetUtcNow();
        var posts = (await questions.PostsAsync(cancel)).Where(post => post.Due > now).ToList();
        return new
        {
            Next = upcoming.FirstOrDefault(seminar => seminar.IsNext)?.Number,
            Reminder = posts.FirstOrDefault(post => post.Kind == Planned.Reminder)?.Due,
            Moments = posts.Take(1).Select(post => new { Name = $"The next {post.Kind}", At = (DateTimeOffset?)post.Due }).Concat(
                from seminar in upcoming.Where(seminar => seminar.Start > now).Take(2)
                from jump in Jumps
                let at = seminar.Start - jump.Before
                where at > now
                select new { Name = $"{jump.Name} Seminar {seminar.Number}", At = at }),
        };
    }
}

/// <summary>An empty request.</summary>
internal sealed record NoOrder;

/// <summary>The time to turn the clock to.</summary>
internal sealed record TurnOrder(DateTimeOffset To);
