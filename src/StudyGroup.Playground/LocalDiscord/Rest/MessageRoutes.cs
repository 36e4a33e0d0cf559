using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>See https://docs.discord.com/developers/resources/message. Ephemeral messages don't exist for these routes.</summary>
internal static class MessageRoutes
{
    private const string One = "/channels/{channel}/messages/{message}";
    private const string Many = "/channels/{channel}/messages";

    public static IEnumerable<Route> All =>
    [
        new("GET", Many, List),
        new("POST", Many, Create),
        new("GET", One, request => With(request, Permissions.ReadMessageHistory, message => RestAnswer.Ok(MessageJson.Of(message)))),
        new("PATCH", One, request => WithOpen(request, Permissions.None, message => Edit(request, message))),
        new("DELETE", One, request => WithOpen(request, Permissions.None, Delete)),
    ];

    private static RestAnswer List(RestRequest request)
    {
        if (ChannelRoutes.Find(request, Permissions.None, out var channel) is { } refusal)
            return refusal;
        var limit = int.TryParse(request.Query["limit"], out var wanted) ? wanted : 50;
        if (limit is < 1 or > 100)
            return RestAnswer.Invalid("limit", limit < 1 ? "NUMBER_TYPE_MIN" : "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");

        // Without permission to read the history, Discord returns an empty list.
        var readable = PermissionRules.InChannel(channel.Guild.Bot, channel).HasFlag(Permissions.ReadMessageHistory);
        var messages = readable ? channel.Stored.VisibleTo(null).ToList() : [];
        return RestAnswer.Ok(Page(messages, request, limit).OrderByDescending(message => message.Id)
            .Select(JsonNode? (message) => MessageJson.Of(message)).Array());
    }

    private static IEnumerable<Message> Page(List<Message> messages, RestRequest request, int limit)
    {
        if (request.QueryId("around") is { } around)
            return messages.Where(m => m.Id < around).TakeLast(limit / 2)
                .Concat(messages.Where(m => m.Id >= around).Take(limit - (limit / 2)));
        if (request.QueryId("after") is { } after)
            return messages.Where(message => message.Id > after).Take(limit);
        var before = request.QueryId("before") ?? ulong.MaxValue;
        return messages.Where(message => message.Id < before).TakeLast(limit);
    }

    private static RestAnswer Create(RestRequest request)
    {
        if (ChannelRoutes.Find(request, Permissions.None, out var channel) is { } refusal)
            return refusal;
        if (!PermissionRules.InChannel(channel.Guild.Bot, channel).HasFlag(PermissionRules.ToSend(channel)))
            return RestAnswer.MissingPermissions;
        if (ThreadRules.RefusesPost(channel) is { } shut)
            return shut;
        if (channel.Recipient is { } stranger && !request.World.DirectMessages.SharesGuild(stranger))
            return RestAnswer.NoMutualGuild;
        if (channel.Recipient is { } recipient && request.World.DirectMessages.AreClosedBy(recipient))
            return RestAnswer.CannotMessageUser;
        var form = MessageForm.Read(request.Form, request.Files, mayBeEphemeral: false);
        var nonce = ReadNonce(request.Form);
        var enforce = request.Form.Boolean("enforce_nonce") == true;
        var reference = ReferenceForm.Read(request.Form);
        if (request.Form.Errors.Any)
            return RestAnswer.Invalid(request.Form.Errors);

        if (enforce && nonce is not null && request.World.Nonces.Find(channel.Id, nonce) is { } first)
            return channel.Stored.Find(first) is { } posted ? RestAnswer.Ok(MessageJson.WithNonce(posted)) : RestAnswer.UnknownMessage;
        if (!MessageChanges.HasSomething(form))
            return RestAnswer.EmptyMessage;
        if (LacksPermission(form, channel))
            return RestAnswer.MissingPermissions;

        if (RefusesReply(reference, channel) is { } noReply)
            return noReply;

        var replied = reference is { } to && channel.Stored.Find(to.Message) is { OnlyFor: null } ? to.Message : (ulong?)null;
        var message = MessageChanges.New(form, channel, AllowedMentions.All) with { Nonce = nonce, RepliesTo = replied };
        channel.Stored.Add(message);
        if (nonce is not null && request.World.Nonces.Find(channel.Id, nonce) is null)
            request.World.Nonces.Remember(channel.Id, nonce, message.Id);
        return RestAnswer.Ok(MessageJson.WithNonce(message));
    }

    private static RestAnswer? RefusesReply(ReferenceForm? reference, Channel channel)
    {
        if (reference is null)
            return null;
        if (!PermissionRules.InChannel(channel.Guild.Bot, channel).HasFlag(Permissions.ReadMessageHistory))
            return RestAnswer.Refused(403, 160002, "Cannot reply without permission to read message history");
        return reference.MayBeMissing || channel.Stored.Find(reference.Message) is { OnlyFor: null }
            ? null
            : RestAnswer.Invalid("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }

    private static RestAnswer Edit(RestRequest request, Message message)
    {
        if (message.Author != message.Channel.Guild.Bot)
            return RestAnswer.Refused(403, 50005, "Cannot edit a message authored by another user");
        if (request.World.OldEdits.Take(message) is { } wait)
            return RestAnswer.TooManyOldEdits(wait);
        return MessageChanges.Edit(request, message);
    }

    private static RestAnswer Delete(Message message)
    {
        var bot = message.Channel.Guild.Bot;
        if (message.Author != bot && message.Channel.IsDirect)
            return RestAnswer.Refused(403, 50003, "Cannot execute action on a DM channel");
        if (message.Author != bot && !PermissionRules.InChannel(bot, message.Channel).HasFlag(Permissions.ManageMessages))
            return RestAnswer.MissingPermissions;
        message.Channel.Stored.Remove(message.Id);
        return RestAnswer.NoContent;
    }

    /// <summary>The message in the path if the bot has <paramref name="needed"/> in its channel; otherwise the refusal.</summary>
    public static RestAnswer With(RestRequest request, Permissions needed, Func<Message, RestAnswer> answer)
    {
        if (ChannelRoutes.Find(request, needed, out var channel) is { } refusal)
            return refusal;
        return channel.Stored.Find(request.Id("message")) is { OnlyFor: null } message ? answer(message) : RestAnswer.UnknownMessage;
    }

    /// <summary>
    /// The same for a change: refused too if the message is in a thread that is archived or locked against the bot.
    /// </summary>
    public static RestAnswer WithOpen(RestRequest request, Permissions needed, Func<Message, RestAnswer> answer) =>
        With(request, needed, message => ThreadRules.RefusesChange(message.Channel) ?? answer(message));

    private static bool LacksPermission(MessageForm form, Channel channel)
    {
        var permissions = PermissionRules.InChannel(channel.Guild.Bot, channel);
        return (form.Embeds?.GetArrayLength() > 0 && !permissions.HasFlag(Permissions.EmbedLinks))
            || (form.Attachments?.New.Count > 0 && !permissions.HasFlag(Permissions.AttachFiles));
    }

    private static string? ReadNonce(Form form)
    {
        if (form.Value("nonce") is { ValueKind: JsonValueKind.Number } number)
            return number.GetRawText();
        return form.Text("nonce", max: 25);
    }
}
