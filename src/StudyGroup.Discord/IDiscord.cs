using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Threads;

namespace StudyGroup.Discord;

/// <summary>
/// Everything the bot does on Discord. Every call may throw a <see cref="DiscordRefusedException"/> (Discord said no, and asking again
/// won't help), a <see cref="DiscordUnavailableException"/> (there was no answer, or it was "not now"; the call may have taken effect) or a
/// <see cref="DiscordFatalException"/> (the bot can't go on, for example because its token is wrong).
/// </summary>
public interface IDiscord
    : IShards, IInteractions, IMessages, IGuilds, IScheduledEvents, IThreads, IApplicationCommands, IAsyncDisposable;
