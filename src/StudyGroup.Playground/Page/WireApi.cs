using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.Traffic;
using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground.Page;

/// <summary>What went over the wire, and the faults to arm.</summary>
internal static class WireApi
{
    private const int MaxEntries = 200;
    private const int MaxBodyLength = 20_000;

    public static void Map(IEndpointRouteBuilder routes, PlaygroundRun playground)
    {
        routes.MapGet("/api/wire", (int from) =>
        {
            var log = playground.Scene.Discord.Log;
            return Results.Json(
                new { Next = log.Count, Entries = log.Entries(Math.Max(from, log.Count - MaxEntries)).Select(View) },
                JsonSerializerOptions.Web);
        });
        routes.MapPost("/api/fault", (FaultOrder order) => PageFaults.Arm(playground.Scene.Discord, order.Kind)
            ? Results.Json(new { }, JsonSerializerOptions.Web)
            : Results.NotFound());
    }

    private static object View(TrafficEntry entry) => new
    {
        entry.Number,
        entry.At,
        Kind = entry.Kind.ToString(),
        entry.What,
        entry.Query,
        entry.Status,
        Milliseconds = Math.Round(entry.Took.TotalMilliseconds, 1),
        Body = Cut(entry.Body),
        Answer = Cut(entry.Answer),
    };

    private static string Cut(string text) => text.Length <= MaxBodyLength ? text : text[..MaxBodyLength] + "…";
}

/// <summary>The fault to arm.</summary>
internal sealed record FaultOrder(string Kind);
