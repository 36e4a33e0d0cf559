using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>
/// Starts, changes and deletes threads. Private threads aren't supported.
/// See https://docs.discord.com/developers/resources/channel#start-thread-from-message.
/// </summary>
internal static class ThreadRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("POST", "/channels/{channel}/messages/{message}/threads", request =>
            MessageRoutes.With(request, Permissions.CreatePublicThreads, message => StartFrom(request, message))),
        new("POST", "/channels/{channel}/threads", Start),
        new("PATCH", "/channels/{channel}", request => With(request, thread => Edit(request, thread))),
        new("DELETE", "/channels/{channel}", request => With(request, Delete)),
        new("GET", "/guilds/{guild}/threads/active", ListActive),
    ];

    private static RestAnswer WrongType => RestAnswer.Refused(400, 50024, "Cannot execute action on this channel type");

    private static RestAnswer StartFrom(RestRequest request, Message message)
    {
        var form = ThreadForm.Read(request.Form, isNew: true);
        if (request.Form.Errors.Any)
            return RestAnswer.Invalid(request.Form.Errors);
        if (message.Channel.IsThread || message.Channel.IsDirect)
            return WrongType;
        if (message.TellsOfPin is not null || message.TellsOfThread is not null)
            return RestAnswer.Refused(403, 50021, "Cannot execute action on a system message");
        return message.Channel.Guild.Threads.Of(message) is not null
            ? RestAnswer.Refused(400, 160004, "A thread has already been created for this message")
            : Started(form, message.Channel, message);
    }

    // Without a type, Discord starts a private thread.
    private static RestAnswer Start(RestRequest request)
    {
        var form = ThreadForm.Read(request.Form, isNew: true);
        var needed = form.Type == ChannelType.PublicThread ? Permissions.CreatePublicThreads
            : form.Type == ChannelType.AnnouncementThread ? Permissions.None : Permissions.CreatePrivateThreads;
        if (ChannelRoutes.Find(request, needed, out var channel) is { } refusal)
            return refusal;
        if (channel.IsThread || channel.IsDirect || form.Type == ChannelType.AnnouncementThread)
            return WrongType;
        if (form.Type != ChannelType.PublicThread)
            request.Form.Refuse("type", "LOCAL_DISCORD_UNSUPPORTED", "This local Discord doesn't support private threads. Send type 11.");
        return request.Form.Errors.Any ? RestAnswer.Invalid(request.Form.Errors) : Started(form, channel, null);
    }

    private static RestAnswer Started(ThreadForm form, Channel parent, Message? starter)
    {
        var thread = parent.Guild.Threads.Start(parent, parent.Guild.Bot, form.Name!, starter, form.ApplyTo);
        return new RestAnswer(201, ThreadJson.Of(thread));
    }

    private static RestAnswer Edit(RestRequest request, Channel channel)
    {
        var thread = channel.Thread!;
        var form = ThreadForm.Read(request.Form, isNew: false);
        var (archived, locked) = (request.Form.Boolean("archived"), request.Form.Boolean("locked"));
        if (request.Form.Errors.Any)
            return RestAnswer.Invalid(request.Form.Errors);
        var onlyOpens = archived == false && locked is null && form == ThreadForm.Nothing;
        var may = ThreadRules.Manages(channel)
            || (onlyOpens ? ThreadRules.Opens(channel) : thread.Owner == channel.Guild.Bot && locked is null && !thread.IsLocked);
        if (!may)
            return RestAnswer.MissingPermissions;
        if (thread.IsArchived && archived != false)
            return RestAnswer.ThreadArchived;

        form.ApplyTo(channel);
        thread.IsLocked = locked ?? thread.IsLocked;
        thread.Archive(archived ?? thread.IsArchived, channel.Guild.World.Clock.GetUtcNow());
        channel.Guild.Threads.Changed(channel);
        return RestAnswer.Ok(ThreadJson.Of(channel));
    }

    private static RestAnswer Delete(Channel thread)
    {
        if (!ThreadRules.Manages(thread))
            return RestAnswer.MissingPermissions;
        var json = ThreadJson.Of(thread);
        thread.Guild.Threads.Remove(thread);
        return RestAnswer.Ok(json);
    }

    private static RestAnswer ListActive(RestRequest request)
    {
        if (!request.World.Guilds.TryGetValue(request.Id("guild"), out var guild))
            return RestAnswer.UnknownGuild;
        guild.Threads.ArchiveSilent();
        var threads = guild.Threads.All.Where(thread => !thread.Thread!.IsArchived && Sees(thread))
            .OrderByDescending(thread => thread.Id).ToList();
        return RestAnswer.Ok(new JsonObject
        {
            ["threads"] = threads.Select(JsonNode? (thread) => ThreadJson.Of(thread)).Array(),
            ["members"] = threads.Where(thread => thread.Thread!.Members.ContainsKey(guild.Bot))
                .Select(JsonNode? (thread) => ThreadJson.Member(thread, guild.Bot)).Array(),
            ["has_more"] = false,
        });
    }

    private static bool Sees(Channel thread) => PermissionRules.InChannel(thread.Guild.Bot, thread).HasFlag(Permissions.ViewChannel);

    // Here the bot may change threads only, no other channels.
    private static RestAnswer With(RestRequest request, Func<Channel, RestAnswer> answer)
    {
        if (ChannelRoutes.Find(request, Permissions.None, out var channel) is { } refusal)
            return refusal;
        return channel.IsThread ? answer(channel) : RestAnswer.MissingPermissions;
    }
}
