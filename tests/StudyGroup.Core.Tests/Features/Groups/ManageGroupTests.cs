using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Groups;

public sealed class ManageGroupTests
{
    private static readonly Member Carl = Desk.Ana with { Roles = [new RoleId(9)] };
    private readonly Desk _desk = new();

    public ManageGroupTests() =>
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Organizers = new RoleId(9), ZoneIsChosen = true } };

    private Group Papers => _desk.Groups.Values.Single(group => group.Name == "Papers");

    [Fact]
    public async Task New_group_starts_with_the_defaults_in_the_servers_zone_and_without_seminars()
    {
        var added = await Add();
        Assert.Contains("Added: Papers\n#501 is its channel", added.Text(), StringComparison.Ordinal);
        Assert.Equal((new ChannelId(501), null, 0), (Papers.Settings.Channel, Papers.Settings.Book, Papers.Seminars.Length));
        Assert.Equal((TestGroup.Berlin, false), (Papers.Settings.Zone, Papers.Settings.ZoneIsChosen));
        Assert.Null(Papers.Settings.Organizers);
    }

    [Fact]
    public async Task Organizer_role_of_a_group_renames_it_and_neither_adds_archives_nor_restores()
    {
        foreach (var (command, options) in new (string, (string, object)[])[]
        {
            ("add", [("name", "Papers"), ("channel", new ChannelGiven(new(501)))]), ("archive", []), ("restore", [("name", "Papers")]),
        })
        {
            var refused = await _desk.Command(Carl, $"manage group {command}", options);
            Assert.StartsWith("Only people with Manage Events or Manage Server", refused.Text(), StringComparison.Ordinal);
        }

        await _desk.Command(Carl, "manage group rename", ("name", "  Friday \n books "));
        Assert.Equal("Friday books", _desk.Group.Name);
        Assert.Equal(
            "This group is now called Books (it was Friday books).",
            (await _desk.Command(Carl, "manage group rename", ("name", "Books"))).Text());
        Assert.Equal("This group is already called Books.", (await _desk.Command(Carl, "manage group rename", ("name", "Books"))).Text());
    }

    [Fact]
    public async Task Name_that_nobody_can_see_is_refused() => Assert.Equal(
        "Nobody could see that name. Try one with letters or digits.",
        (await _desk.Command(Desk.Organizer, "manage group rename", ("name", "\u200b \u2060"))).Text());

    [Fact]
    public async Task Archiving_needs_a_confirmation_and_restoring_finds_the_group_by_its_name_or_from_the_list()
    {
        Assert.Contains("only group", (await _desk.Command(Desk.Organizer, "manage group archive")).Text(), StringComparison.Ordinal);
        await Add();
        var asked = await _desk.Command(Desk.Organizer, "manage group archive");
        Assert.Equal("Nothing was changed.", (await _desk.Press(Desk.Organizer, asked, "Keep it")).Text());
        Assert.StartsWith("Only people", (await _desk.Press(Carl, asked, "Archive it")).Text(), StringComparison.Ordinal);
        Assert.Null(_desk.Group.ArchivedAt);
        await _desk.Press(Desk.Organizer, asked, "Archive it");
        Assert.Equal(_desk.Now, _desk.Group.ArchivedAt);

        Assert.Empty(_desk.Suggest(Desk.Organizer, "manage group restore", "name", "nothing like it"));
        var suggested = Assert.Single(_desk.Suggest(Desk.Organizer, "manage group restore", "name", "machine"));
        Assert.Equal("Designing Machine Learning Systems · archived Mon 23 Nov 2026", suggested.Shown);
        await _desk.Command(Desk.Organizer, "manage group restore", ("name", suggested.Value));
        Assert.Null(_desk.Group.ArchivedAt);
        Assert.Contains(
            "No archived group is called that",
            (await _desk.Command(Desk.Organizer, "manage group restore", ("name", suggested.Value))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_of_each_series_is_made_once_and_only_for_people_who_may_add_groups()
    {
        const string schedule = "## Cohort A\n|Date|Topic|\n|--|--|\n|2028-01-03|1. Samples|\n|2028-01-10|2. Tests|\n"
            + "## Cohort B\n|Date|Topic|\n|--|--|\n|2028-02-03|1. Samples|\n|2028-02-10|2. Tests|\n";
        var asked = await _desk.Command(Carl, "manage import", ("text", schedule));
        Assert.DoesNotContain(asked.Card().Buttons, button => button.Label == "Make a group of each");
        var forged = new ActionId("import-dates", asked.Card().Buttons[0].Action[0], "each");
        Assert.StartsWith("Only people", (await _desk.Press(Carl, forged)).Text(), StringComparison.Ordinal);
        asked = await _desk.Command(Desk.Organizer, "manage import", ("text", schedule));
        var each = asked.Card().Buttons.Single(button => button.Label == "Make a group of each").Action;
        var made = await _desk.Press(Desk.Organizer, each);
        Assert.StartsWith("Added 2 groups\nCohort A: 2 seminars\nCohort B: 2 seminars\n", made.Text(), StringComparison.Ordinal);
        Assert.Same(Draft.Gone, Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Organizer, each)).Why);

        var cohorts = _desk.Groups.Values.Where(group => group.Id != Desk.Here).OrderBy(group => group.Ordinal).ToList();
        Assert.Equal(["Cohort A", "Cohort B"], cohorts.Select(group => group.Name));
        Assert.Equal([1, 2], cohorts.Select(group => group.Seminars[0].Date.Known()!.Day.Month));
        Assert.All(cohorts, group => Assert.Null(group.Settings.Channel));
    }

    private Task<Reply> Add() => _desk.Command(
        Desk.Organizer, "manage group add", ("name", "Papers"), ("channel", new ChannelGiven(new(501), Server: Desk.Server)));
}
