using Microsoft.Extensions.Logging;
using NodaTime;
using StudyGroup.Bot.Settings;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot;

/// <summary>Makes new groups from the settings and the seed file.</summary>
internal sealed class NewGroups(BotSettings settings, TimeProvider clock, ILogger<NewGroups> log)
{
    // Read once, for the first new group.
    private readonly Lazy<WrittenSchedule?> _schedule = new(() => settings.SeedFile is { } file ? Read(file, log) : null);

    public Group Make(ServerId server) =>
        _schedule.Value is { } schedule
        ? GroupSeed.Create(server, settings.NewGroup, schedule, Instant.FromDateTimeOffset(clock.GetUtcNow()))
        : Group.FirstOf(server, settings.NewGroup);

    private static WrittenSchedule Read(string file, ILogger log)
    {
        var schedule = ScheduleReader.Read(File.ReadAllText(file));
        foreach (var problem in schedule.Problems) log.LogWarning("{File}, line {Line}: {Problem}", file, problem.Line, problem.Sentence);
        return schedule;
    }
}
