using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.Gateway;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>A request whose route is known.</summary>
internal sealed record RestRequest(
    DiscordWorld World,
    GatewayHub Gateway,
    InteractionDesk Interactions,
    IReadOnlyDictionary<string, string> Segments,
    IQueryCollection Query,
    JsonElement Body,
    IReadOnlyList<SentFile> Files)
{
    public Form Form { get; } = new(Body, new FormErrors());

    /// <summary>An id from the path; 0, which no object has, if it isn't one.</summary>
    public ulong Id(string segment) => Snowflakes.TryParse(Segments[segment], out var id) ? id : 0;

    public ulong? QueryId(string name) => Snowflakes.TryParse(Query[name], out var id) ? id : null;

    public bool Flag(string name) => Query[name].ToString() is "true" or "1" or "True";
}
