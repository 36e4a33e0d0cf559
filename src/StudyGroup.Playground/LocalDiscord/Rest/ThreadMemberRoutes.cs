using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>Who follows a thread. See https://docs.discord.com/developers/resources/channel#join-thread.</summary>
internal static class ThreadMemberRoutes
{
    private const string Many = "/channels/{channel}/thread-members";

    public static IEnumerable<Route> All =>
    [
        new("GET", Many, request => With(request, thread =>
            RestAnswer.Ok(thread.Thread!.Members.Keys.Select(JsonNode? (person) => ThreadJson.Member(thread, person)).Array()))),
        new("GET", Many + "/{user}", request => WithPerson(request, (thread, person) => thread.Thread!.Members.ContainsKey(person)
            ? RestAnswer.Ok(ThreadJson.Member(thread, person))
            : RestAnswer.Refused(404, 10007, "Unknown Member"))),
        new("PUT", Many + "/{user}", request => WithPerson(request, (thread, person) =>
            Change(thread, () => thread.Thread!.Members.TryAdd(person, thread.Guild.World.Clock.GetUtcNow())))),
        new("DELETE", Many + "/{user}", request => WithPerson(request, Leave)),
    ];

    private static RestAnswer Leave(Channel thread, Person person)
    {
        var bot = thread.Guild.Bot;
        if (person != bot && !ThreadRules.Manages(thread))
            return RestAnswer.MissingPermissions;
        return Change(thread, () => thread.Thread!.Members.Remove(person));
    }

    private static RestAnswer Change(Channel thread, Func<bool> change)
    {
        if (thread.Thread!.IsArchived)
            return RestAnswer.ThreadArchived;
        if (change())
            thread.Guild.Threads.Changed(thread);
        return RestAnswer.NoContent;
    }

    private static RestAnswer With(RestRequest request, Func<Channel, RestAnswer> answer)
    {
        if (ChannelRoutes.Find(request, Permissions.None, out var channel) is { } refusal)
            return refusal;
        return channel.IsThread ? answer(channel) : RestAnswer.Refused(400, 50024, "Cannot execute action on this channel type");
    }

    private static RestAnswer WithPerson(RestRequest request, Func<Channel, Person, RestAnswer> answer) => With(request, thread =>
    {
        var id = request.Segments["user"] == "@me" ? thread.Guild.Bot.Id : request.Id("user");
        return thread.Guild.FindPerson(id) is { } person ? answer(thread, person) : RestAnswer.UnknownUser;
    });
}
