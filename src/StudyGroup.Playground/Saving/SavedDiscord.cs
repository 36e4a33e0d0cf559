using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Saving;

/// <summary>Saves a local Discord and restores it.</summary>
internal static class SavedDiscord
{
    public static SavedWorld Save(this LocalDiscordServer discord, IReadOnlyList<ulong> ids)
    {
        var world = discord.World;
        lock (world.Gate)
        {
            return new SavedWorld(
                SavedWorld.CurrentFormat,
                world.Clock.GetUtcNow(),
                ids,
                world.Commands.Scopes.ToDictionary(),
                [.. world.Channels.Values.SelectMany(channel => channel.Stored.VisibleTo(null)).Select(SavedMessage.Of)],
                [.. world.DirectMessages.All.Select(channel => new SavedDirectMessages(channel.Id, channel.Recipient!.Id))],
                [.. world.DirectMessages.ClosedBy],
                [.. discord.Guilds[0].Threads.All.Select(SavedThread.Of)],
                [.. discord.Guilds[0].Events.All.Select(SavedEvent.Of)],
                discord.Guilds.ElementAtOrDefault(1)?.Bot.JoinedAt);
        }
    }

    /// <summary>Restores commands, direct messages, threads, events and messages in a world whose guild was just rebuilt.</summary>
    public static void Load(this LocalDiscordServer discord, SavedWorld saved)
    {
        var world = discord.World;
        lock (world.Gate)
        {
            foreach (var (scope, commands) in saved.Commands)
                world.Commands.Load(scope, commands);
            if (saved.InvitedAt is { } invited && world.FormerGuilds.Values.FirstOrDefault() is { } other)
            {
                other.ReturnBot();
                other.BotJoinedAt = invited;
            }

            foreach (var direct in saved.DirectMessages ?? [])
            {
                if (discord.Guilds[0].FindPerson(direct.User) is { } person)
                    world.DirectMessages.Open(person, direct.Channel);
            }

            foreach (var user in saved.ClosedBy ?? [])
                world.DirectMessages.Close(user);
            foreach (var item in saved.Events ?? [])
                item.LoadIn(discord.Guilds[0]);
            foreach (var thread in saved.Threads ?? [])
                thread.OpenIn(discord.Guilds[0]);
            foreach (var message in saved.Messages.Select(message => message.In(HomeOf(message, discord))).OfType<Message>())
                message.Channel.Stored.Add(message);
            foreach (var thread in saved.Threads ?? [])
                world.Channels.GetValueOrDefault(thread.Id)?.Thread?.Archive(thread.IsArchived, thread.At);
        }
    }

    private static Guild HomeOf(SavedMessage message, LocalDiscordServer discord) =>
        discord.World.Channels.GetValueOrDefault(message.Channel)?.Guild ?? discord.Guilds[0];
}
