using CsCheck;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Tests.Features.Import;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Export;

public sealed class CalendarRevisionsTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4, 18).On(4, 2026, 12, 11, 18) };

    [Fact]
    public async Task Each_change_of_an_event_raises_its_revision_even_within_one_minute()
    {
        var revisions = new List<int> { Of(3) };
        foreach (var when in new[] { "2026-12-05 18:00", "2026-12-06 18:00", "2026-12-05 18:00" })
        {
            await Manage("seminar-move", ("seminar", 3), ("when", when));
            revisions.Add(Of(3));
        }

        Assert.Equal(revisions.Order().Distinct(), revisions);
        Assert.Equal(0, Of(4));
    }

    [Fact]
    public async Task Undo_raises_the_revision_again()
    {
        var moved = await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-05 18:00"));
        var revision = Of(3);

        await _desk.Press(Desk.Organizer, moved, "Undo");

        Assert.True(Of(3) > revision);
    }

    [Fact]
    public async Task Setting_raises_the_revision_of_the_events_that_show_it_and_of_no_other()
    {
        await Manage("seminar-edit", ("seminar", 4), ("place", "Library"));
        var (third, fourth) = (Of(3), Of(4));

        await Manage("settings", ("place", "Room 2"));

        Assert.True(Of(3) > third);
        Assert.Equal(fourth, Of(4));
    }

    [Fact]
    public async Task Change_that_calendars_do_not_show_raises_no_revision()
    {
        await Manage("settings", ("recap", true), ("nudges", false));
        await Manage("seminar-edit", ("seminar", 3), ("presenter", Desk.Ana.Id));

        Assert.Equal((0, 0), (_desk.Group.Revision, Of(3)));
    }

    [Fact]
    public async Task Removed_seminar_that_comes_back_has_a_revision_above_all_that_it_had()
    {
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-05 18:00"));
        var revision = Of(3);
        var removed = await _desk.Press(Desk.Organizer, await Manage("seminar-remove", ("seminar", 3)), "Remove it");

        await _desk.Press(Desk.Organizer, removed, "Undo");

        Assert.True(Of(3) > revision);
    }

    [Fact]
    public void Revision_rises_when_and_only_when_the_entry_changed() => Gen.Select(GroupGen.Group, GroupGen.Group).Sample((one, other) =>
    {
        var before = one with { Revision = one.Seminars.Select(s => s.Revision).DefaultIfEmpty(0).Max() };
        // Half of what was is still there.
        var after = other with
        {
            Settings = other.Seminars.Length % 2 == 0 ? before.Settings : other.Settings,
            Seminars = [.. before.Seminars.Where((_, i) => i % 2 == 0), .. other.Seminars.Where(s => before.Find(s.Id) is null)],
        };

        var raised = CalendarRevisions.Raise(before, after);

        Assert.All(raised.Seminars, seminar =>
        {
            var was = before.Find(seminar.Id);
            var isSame = was is not null && CalendarEntry.Of(before, was) == CalendarEntry.Of(after, seminar);
            Assert.Equal(isSame ? was!.Revision : before.Revision + 1, seminar.Revision);
            Assert.True(seminar.Revision <= raised.Revision);
        });
    }, iter: 300);

    private int Of(int number) => _desk.Group.Numbered(number)!.Revision;

    private Task<Reply> Manage(string command, params (string Name, object Value)[] options) =>
        _desk.Command(Desk.Organizer, $"manage {command}", options);
}
