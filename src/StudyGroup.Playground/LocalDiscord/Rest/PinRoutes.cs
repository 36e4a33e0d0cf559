using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>
/// Pinned messages, under the current paths and the older ones that clients still use.
/// See https://docs.discord.com/developers/resources/message#pin-message.
/// </summary>
internal static class PinRoutes
{
    private const int MaxPins = 250;

    public static IEnumerable<Route> All
    {
        get
        {
            yield return new("GET", "/channels/{channel}/messages/pins", request => List(request, Page));
            yield return new("GET", "/channels/{channel}/pins", request =>
                List(request, channel => channel.Stored.Pinned.Select(JsonNode? (message) => MessageJson.Of(message)).Array()));
            foreach (var one in (string[])["/channels/{channel}/messages/pins/{message}", "/channels/{channel}/pins/{message}"])
            {
                yield return new("PUT", one, request => MessageRoutes.WithOpen(request, Permissions.PinMessages, Pin));
                yield return new("DELETE", one, request => MessageRoutes.WithOpen(request, Permissions.PinMessages, Unpin));
            }
        }
    }

    private static RestAnswer List(RestRequest request, Func<Channel, JsonNode> write) =>
        ChannelRoutes.Find(request, Permissions.ReadMessageHistory, out var channel) ?? RestAnswer.Ok(write(channel));

    private static JsonObject Page(Channel channel) => new()
    {
        ["items"] = channel.Stored.Pinned
            .Select(JsonNode? (message) =>
                new JsonObject { ["pinned_at"] = message.PinnedAt!.Value.Text(), ["message"] = MessageJson.Of(message) }).Array(),
        ["has_more"] = false,
    };

    private static RestAnswer Pin(Message message)
    {
        var (channel, world) = (message.Channel, message.Channel.Guild.World);
        if (message.IsPinned)
            return RestAnswer.NoContent;
        if (message.TellsOfPin is not null)
            return RestAnswer.Refused(403, 50021, "Cannot execute action on a system message");
        if (channel.Stored.Pinned.Count() >= MaxPins)
            return RestAnswer.Refused(400, 30003, $"Maximum number of pins reached for the channel ({MaxPins})");

        var now = world.Clock.GetUtcNow();
        channel.Stored.Replace(message with { PinnedAt = now });
        channel.Stored.Add(
            new Message { Id = world.Ids.Next(), Channel = channel, Author = channel.Guild.Bot, At = now, TellsOfPin = message.Id });
        world.Listener?.PinsChanged(channel);
        return RestAnswer.NoContent;
    }

    private static RestAnswer Unpin(Message message)
    {
        if (message.IsPinned)
        {
            message.Channel.Stored.Replace(message with { PinnedAt = null });
            message.Channel.Guild.World.Listener?.PinsChanged(message.Channel);
        }

        return RestAnswer.NoContent;
    }
}
