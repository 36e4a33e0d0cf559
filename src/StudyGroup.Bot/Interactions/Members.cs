using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Interactions;

/// <summary>Asks Discord who is in a server, and remembers the answer for a while: a list names the same people again and again.</summary>
internal sealed class Members(IDiscord discord, [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<Members> log) : IMembers
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    // A member waits for the list.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int MaxKept = 10_000;

    private readonly ConcurrentDictionary<(ServerId, MemberId), (bool IsHere, long At)> _known = [];

    /// <inheritdoc />
    public async Task<bool> IsHereAsync(ServerId server, MemberId member)
    {
        if (_known.TryGetValue((server, member), out var known) && wire.GetElapsedTime(known.At) < KeptFor) return known.IsHere;
        try
        {
            using var patience = new CancellationTokenSource(Patience, wire);
            var isHere = await discord.IsMemberAsync(new Snowflake(server.Value), new Snowflake(member.Value), patience.Token);
            if (_known.Count >= MaxKept) _known.Clear();
            _known[(server, member)] = (isHere, wire.GetTimestamp());
            return isHere;
        }
        catch (Exception problem) when (problem is DiscordRefusedException or DiscordUnavailableException or OperationCanceledException)
        {
            log.LogWarning("I couldn't check whether {Member} is in server {Server}: {Problem}", member, server, problem.Message);
            return true;
        }
    }
}
