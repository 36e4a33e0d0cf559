using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Syllabuses;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>
/// Has a group's syllabus brought up to date whenever something may have been written: a second later, so that several changes in it
/// give one edit.
/// </summary>
/// <param name="services">Gives the rest, once the database is open.</param>
/// <param name="ending">Ends the bot where it cannot go on.</param>
/// <param name="wire">The wire's clock.</param>
internal sealed class SyllabusAlarm(
    IServiceProvider services, Ending ending, [FromKeyedServices(Clocks.Wire)] TimeProvider wire) : BackgroundService
{
    private static readonly TimeSpan Gathers = TimeSpan.FromSeconds(1);

    private readonly Channel<GroupId?> _rings = Channel.CreateUnbounded<GroupId?>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Something of a group may have been written; null for any group.</summary>
    public void Ring(GroupId? group) => _rings.Writer.TryWrite(group);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Ring(null);
        try
        {
            var syllabuses = services.GetRequiredService<ISyllabuses>();
            var round = services.GetRequiredService<SyllabusRound>();
            while (await _rings.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Gathers, wire, stoppingToken);
                foreach (var group in Rung(syllabuses)) await round.RunAsync(group, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            ending.After(problem, "Keeping the syllabuses");
        }
    }

    private HashSet<GroupId> Rung(ISyllabuses syllabuses)
    {
        HashSet<GroupId> groups = [];
        var all = false;
        while (_rings.Reader.TryRead(out var rung))
        {
            if (rung is { } group) groups.Add(group);
            else all = true;
        }

        if (all) groups.UnionWith(syllabuses.Groups());
        return groups;
    }
}
