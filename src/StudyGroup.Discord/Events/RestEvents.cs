using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Events;

/// <summary>Events through the HTTP API. See https://docs.discord.com/developers/resources/guild-scheduled-event.</summary>
internal sealed class RestEvents(RestClient rest)
{
    private const int PageSize = 100;
    private const int MaxPages = 50;

    public async Task<IReadOnlyList<ScheduledEvent>> ListAsync(Snowflake guild, Snowflake bot, CancellationToken cancel)
    {
        using var answer = await rest.ReadAsync(new RestRequest(Routes.Events(guild)), cancel);
        return [.. answer.RootElement.EnumerateArray().Select(item => EventJson.Read(item, bot)).OfType<ScheduledEvent>()
            .Where(item => item.IsOpen)];
    }

    public Task<ScheduledEvent> CreateAsync(Snowflake guild, EventBody body, Snowflake bot, CancellationToken cancel) =>
        AskAsync(new RestRequest(Routes.CreateEvent(guild), EventJson.Body(body)), bot, cancel);

    public Task<ScheduledEvent> EditAsync(Snowflake guild, Snowflake id, EventChange change, Snowflake bot, CancellationToken cancel) =>
        AskAsync(new RestRequest(Routes.EditEvent(guild, id), EventJson.Body(change)), bot, cancel);

    public async Task<ScheduledEvent?> FindAsync(Snowflake guild, Snowflake id, Snowflake bot, CancellationToken cancel)
    {
        try
        {
            var found = await AskAsync(new RestRequest(Routes.ReadEvent(guild, id)), bot, cancel);
            return found.IsOpen ? found : null;
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownEvent)
        {
            return null;
        }
    }

    public async Task DeleteAsync(Snowflake guild, Snowflake id, CancellationToken cancel)
    {
        try
        {
            await rest.SendAsync(new RestRequest(Routes.DeleteEvent(guild, id)), cancel);
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownEvent)
        {
            // Somebody else deleted it, or an earlier try did whose answer got lost.
        }
    }

    public async Task<IReadOnlySet<Snowflake>> ListInterestedAsync(Snowflake guild, Snowflake id, CancellationToken cancel)
    {
        HashSet<Snowflake> all = [];
        for (var (page, after) = (0, default(Snowflake)); page < MaxPages; page++)
        {
            using var answer = await rest.ReadAsync(new RestRequest(Routes.EventUsers(guild, id, after, PageSize)), cancel);
            Snowflake[] users = [.. answer.RootElement.EnumerateArray()
                .Select(user => user.GetIdOrNull("user_id"u8) ?? user.GetPropertyOrNull("user"u8)?.GetIdOrNull("id"u8))
                .OfType<Snowflake>()];
            all.UnionWith(users);
            if (users.Length < PageSize)
                break;
            after = users.Max();
        }

        return all;
    }

    /// <summary>The kind of an event in a channel of a server; external if it's elsewhere, gone or can't be seen.</summary>
    public async Task<EventKind> KindInAsync(Snowflake guild, Snowflake channel, CancellationToken cancel)
    {
        try
        {
            using var answer = await rest.ReadAsync(new RestRequest(Routes.Channel(channel)), cancel);
            return ChannelJson.Guild(answer.RootElement) == guild ? EventJson.KindIn(answer.RootElement) : EventKind.External;
        }
        catch (DiscordRefusedException)
        {
            return EventKind.External;
        }
    }

    private async Task<ScheduledEvent> AskAsync(RestRequest request, Snowflake bot, CancellationToken cancel)
    {
        using var answer = await rest.ReadAsync(request, cancel);
        return EventJson.Read(answer.RootElement, bot)
            ?? throw new DiscordUnavailableException($"Discord did what it was asked but didn't return the event ({request}).");
    }
}
