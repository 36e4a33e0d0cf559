using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Tests.Dates;
using StudyGroup.Core.Tests.Features.Import.Parsing;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import;

public sealed class GroupSeedTests
{
    private static readonly GroupSettings Settings = A.GroupIn("Europe/Berlin");

    [Fact]
    public void New_group_has_the_schedules_seminars_with_their_own_ids()
    {
        var group = GroupSeed.Create(
            new(7), Settings, ScheduleReader.Read(Schedules.File("schedule.md")), NodaTime.Instant.FromUtc(2026, 11, 23, 9, 0));

        Assert.Equal(new GroupId(7), group.Id);
        Assert.Equal(Settings with { Book = "Designing Machine Learning Systems", Author = "Chip Huyen" }, group.Settings);
        Assert.Equal(Enumerable.Range(1, 9).Select(n => (new SeminarId(n), n)), group.Seminars.Select(s => (s.Id, s.Number)));
        Assert.Equal(10, group.NextSeminarId);
    }

    [Fact]
    public void Empty_schedule_makes_an_empty_group()
    {
        var settings = Settings with { Book = "Kept" };
        var group = GroupSeed.Create(new(7), settings, ScheduleReader.Read(""), NodaTime.Instant.FromUtc(2026, 11, 23, 9, 0));

        Assert.Equal(settings, group.Settings);
        Assert.Empty(group.Seminars);
        Assert.Equal(1, group.NextSeminarId);
    }

    [Fact]
    public void Seminars_are_ordered_by_number_and_those_without_one_come_last()
    {
        const string Text = """
            | # | Date | Topic |
            |---|---|---|
            | 10 | TBA | Ten |
            | 2 | 30-02-25 | Two |

            | # | Date | Topic |
            |---|---|---|
            | 1 | TBA | One |
            | 2 | TBA | Other |
            """;
        var group = GroupSeed.Create(new(7), Settings, ScheduleReader.Read(Text), NodaTime.Instant.FromUtc(2026, 11, 23, 9, 0));

        Assert.Equal(
            [(1, 2, "Two"), (2, 10, "Ten"), (3, 11, "One"), (4, 12, "Other")], group.Seminars.Select(s => (s.Id.Value, s.Number, s.Topic)));
        Assert.All(group.Seminars, s => Assert.Equal(SeminarDate.Unknown, s.Date));
    }
}
