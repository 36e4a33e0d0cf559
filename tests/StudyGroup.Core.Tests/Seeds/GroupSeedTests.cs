using StudyGroup.Core.Groups;
using StudyGroup.Core.Seeds;
using StudyGroup.Core.Seminars;
using StudyGroup.Core.Tests.Dates;
using Xunit;

namespace StudyGroup.Core.Tests.Seeds;

public sealed class GroupSeedTests
{
    private static readonly GroupSettings Settings = A.GroupIn("Europe/Berlin");

    [Fact]
    public void A_new_group_has_the_schedules_seminars_with_ids_of_their_own()
    {
        var group = GroupSeed.Create(new(7), Settings, ScheduleReader.Read(Schedules.File("schedule.md")));

        Assert.Equal(new GroupId(7), group.Id);
        Assert.Equal(Settings with { Book = "Designing Machine Learning Systems", Author = "Chip Huyen" }, group.Settings);
        Assert.Equal(Enumerable.Range(1, 9).Select(n => (new SeminarId(n), n)), group.Seminars.Select(s => (s.Id, s.Number)));
        Assert.Equal(10, group.NextSeminarId);
    }

    [Fact]
    public void A_schedule_that_says_nothing_makes_an_empty_group()
    {
        var settings = Settings with { Book = "Kept" };
        var group = GroupSeed.Create(new(7), settings, ScheduleReader.Read(""));

        Assert.Equal(settings, group.Settings);
        Assert.Empty(group.Seminars);
        Assert.Equal(1, group.NextSeminarId);
    }
}
