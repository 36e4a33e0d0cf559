using System.Reflection;
using System.Text.Json.Nodes;
using CsCheck;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Tests.Features.Import;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Backup;

public sealed class JsonTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    private static readonly Gen<(int Seminar, string Text, Instant At, ulong Who, bool Edited, ulong[] Voters)[]> Said =
        Gen.Select(Gen.Int[0, 10], GroupGen.Text, GroupGen.Moment, Gen.ULong, Gen.Bool, Gen.ULong.Array[0, 4]).Array[0, 5];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Importing_the_export_changes_nothing(bool removesMissing) => Gen.Select(GroupGen.Group, Said).Sample((group, said) =>
    {
        var desk = With(group, said);
        var plan = Plan(desk, Export(desk), removesMissing).Value;

        Assert.Empty(Differences.Between(desk.Group, plan.After));
        Assert.Equal((desk.Group.NextSeminarId, desk.Group.NextBreakId), (plan.After.NextSeminarId, plan.After.NextBreakId));
        Assert.True(plan.Restores.IsEmpty);
    }, iter: 300);

    [Fact]
    public void An_emptied_group_is_restored_whole() => Gen.Select(GroupGen.Group, Said).Sample((group, said) =>
    {
        var before = Export(With(group, said));
        var desk = new Desk { Group = TestGroup.Empty() };
        var plan = Plan(desk, before, false).Value;
        Apply(desk, plan);

        // Points that were gone for good get ids of their own.
        Assert.Equal(WithoutPointIds(before), WithoutPointIds(Export(desk)));
    }, iter: 200);

    [Fact]
    public void Import_elsewhere_takes_everything_but_channel_and_roles() => Gen.Select(GroupGen.Group, Said).Sample((group, said) =>
    {
        var there = With(group, said);
        var desk = new Desk { Group = TestGroup.Nine().InChannel() };
        var text = Export(there).Replace("\"server\": \"770\"", "\"server\": \"78\"", StringComparison.Ordinal);
        Apply(desk, Plan(desk, text, true).Value);

        Assert.Equal(new ChannelId(500), desk.Group.Settings.Channel);
        Assert.Equal(
            there.Group.Seminars.Select(s => (s.Number, s.Topic, s.Date)), desk.Group.Seminars.Select(s => (s.Number, s.Topic, s.Date)));
        Assert.Equal(
            there.Group.Seminars.SelectMany(s => ((IPoints)there).Of(Desk.Here, s.Id)
                .Select(p => (s.Number, p.Text, p.Author.Value, p.AddedAt, string.Join(' ', p.Votes.Members)))).Order(),
            desk.Group.Seminars.SelectMany(s => ((IPoints)desk).Of(Desk.Here, s.Id)
                .Select(p => (s.Number, p.Text, p.Author.Value, p.AddedAt, string.Join(' ', p.Votes.Members)))).Order());
        Assert.Empty(Differences.Between(desk.Group, Plan(desk, text, true).Value.After));
        Assert.True(Plan(desk, text, true).Value.Restores.IsEmpty);
    }, iter: 100);

    [Fact]
    public void Everyone_role_in_an_export_is_left_out_with_a_warning_and_the_rest_is_imported()
    {
        var everyone = RoleId.EveryoneOf(Desk.Server);
        var desk = new Desk();
        desk.Group = desk.Group with { Settings = desk.Group.Settings with { Role = everyone, Organizers = everyone, Place = "Library" } };
        var text = Export(desk);
        desk.Group = desk.Group with { Settings = desk.Group.Settings with { Role = new RoleId(8), Organizers = null, Place = null } };

        var plan = Plan(desk, text, false).Value;

        Assert.Equal(
            (new RoleId(8), null, "Library"), (plan.After.Settings.Role!.Value, plan.After.Settings.Organizers, plan.After.Settings.Place));
        Assert.Contains("@everyone", plan.Warnings.Select(Plain.Text).First(), StringComparison.Ordinal);
        Assert.Equal(2, plan.Warnings.Count(w => w.Text().Contains("@everyone", StringComparison.Ordinal)));
    }

    [Fact]
    public void Point_changed_or_removed_since_is_restored()
    {
        var desk = With(TestGroup.Nine(), [(2, "Why?", Now, 5, false, []), (2, "How?", Now, 5, false, [])]);
        var text = Export(desk);
        Change(desk, 1, p => p with { Text = "Why not?", EditedAt = Now });
        Change(desk, 2, p => p with { RemovedAt = Now });
        var plan = Plan(desk, text, false).Value;
        Apply(desk, plan);

        Assert.Equal(["2 points restored from the export"], plan.Lines.Select(Plain.Text));
        Assert.Equal([(1, "Why?"), (2, "How?")], ((IPoints)desk).Of(Desk.Here, new SeminarId(3)).Select(p => ((int)p.Id.Value, p.Text)));
    }

    [Fact]
    public void Votes_that_were_given_since_stay_and_those_of_the_export_are_added() =>
        Gen.Select(Gen.ULong[6, 20].Array[0, 6], Gen.ULong[6, 20].Array[0, 6]).Sample((then, since) =>
        {
            var desk = With(TestGroup.Nine(), [(2, "Why?", Now, 5, false, then)]);
            var text = Export(desk);
            Change(
                desk, 1,
                p => p with { Votes = Votes.Of(since.Select(v => new MemberId(v))), RemovedAt = since.Length % 2 == 0 ? null : Now });
            Apply(desk, Plan(desk, text, false).Value);

            Assert.Equal(
                then.Union(since).Order(),
                Assert.Single(((IPoints)desk).Of(Desk.Here, new SeminarId(3))).Votes.Members.Select(m => m.Value));
            Assert.True(Plan(desk, text, false).Value.Restores.IsEmpty);
        });

    [Fact]
    public void Export_from_before_votes_existed_removes_none()
    {
        var desk = With(TestGroup.Nine(), [(2, "Why?", Now, 5, false, [6])]);
        var whole = JsonNode.Parse(Export(desk))!;
        Assert.True(whole["points"]![0]!.AsObject().Remove("votes"));

        Assert.True(Plan(desk, whole.ToJsonString(), false).Value.Restores.IsEmpty);
    }

    [Fact]
    public void An_export_from_before_authors_had_names_takes_none_away_and_one_with_another_name_changes_none()
    {
        var desk = With(TestGroup.Nine(), [(2, "Why?", Now, 6, false, [])]);
        var whole = JsonNode.Parse(Export(desk))!;
        whole["points"]![0]!["authorName"] = "Then";
        Assert.True(Plan(desk, whole.ToJsonString(), false).Value.Restores.IsEmpty);
        Assert.True(whole["points"]![0]!.AsObject().Remove("authorName"));
        Assert.True(Plan(desk, whole.ToJsonString(), false).Value.Restores.IsEmpty);
    }

    [Fact]
    public void Number_that_another_seminar_has_by_now_is_reported()
    {
        var text = Export(new Desk());
        var desk = new Desk();
        desk.Group = (desk.Group with { Seminars = desk.Group.Seminars.RemoveAt(2) }).Add(desk.Group.Seminars[2]);

        Assert.Equal(
            "There's another Seminar 3 now. Remove that one first, or import with missing:remove.",
            Plan(desk, text, false).Refusal!.Sentence());
        Assert.Equal(new SeminarId(3), Plan(desk, text, true).Value.After.Numbered(3)!.Id);
    }

    [Theory]
    [InlineData("{", "I can't read that JSON: there's something wrong at “$”, line 1.")]
    [InlineData("{}", "That JSON isn't one of my exports: its “format” isn't “study-group”.")]
    [InlineData("{\"format\":\"study-group\",\"version\":\"1\"}", "I can't read that version of an export: its “version” isn't 1.")]
    [InlineData("{\"format\":\"study-group\",\"version\":2}", "I can't read that version of an export: its “version” isn't 1.")]
    public void File_that_is_not_an_export_is_refused(string text, string sentence) => Assert.Equal(sentence, Read(text));

    [Theory]
    [InlineData("nextSeminarId", "2147483647", "the next id of a seminar isn't between 1 and 1,000,000,001")]
    [InlineData("nextBreakId", "0", "the next id of a break isn't between 1 and 1,000,000,001")]
    [InlineData("seminars[0].number", "-1", "in seminar -1 the number isn't between 0 and 9999")]
    [InlineData("seminars[0].number", "2", "two seminars have the same number")]
    [InlineData("seminars[1].id", "1", "two seminars have the same id")]
    [InlineData("seminars[0].topic", "\" \"", "in seminar 1 the topic is empty")]
    [InlineData(
        "seminars[0].slides[0].url", "\"javascript:alert(1)\"", "in seminar 1 “javascript:alert(1)” isn't an http or https address")]
    [InlineData("seminars[0].date.day", "\"2999-01-01\"", "in seminar 1 the date isn't between the years 1900 and 2199")]
    [InlineData("settings.zone", "\"Mars/Base\"", "it has an unknown time zone “Mars/Base”")]
    [InlineData("settings.length", "\"2:00:00:00\"", "the length isn't between 1 minute and 24 hours")]
    [InlineData("points[0].seminar", "99", "a point belongs to a seminar with the id 99, which isn't in it")]
    [InlineData("points[0].votes", "[\"6\", \"7\", \"6\"]", "two votes for point 1 have the same member")]
    [InlineData(
        "points[0].authorName", "\"A name that is much longer than any may be\"",
        "the name of a point's author is longer than 32 characters")]
    [InlineData("points[0].votes", "[\"6\", \"5\"]", "the author of point 1 voted for it")]
    public void Impossible_value_is_refused_with_its_place(string path, string value, string wrong) =>
        Assert.Equal($"I can't import that: someone has edited the export, and now {wrong}.", Read(With(path, value)));

    [Theory]
    [InlineData("javascript:alert(1)", "“javascript:alert(1)” isn't an http or https address")]
    [InlineData("https://example.org/{0}", "an address is longer than 500 characters")]
    public void Reading_with_an_impossible_link_is_refused(string url, string wrong)
    {
        var link = url.Replace("{0}", new string('x', 481), StringComparison.Ordinal);
        Assert.Equal(
            $"I can't import that: someone has edited the export, and now in seminar 1 {wrong}.",
            Read(With("seminars[0].readings", $$"""[{ "title": "Leases", "url": "{{link}}", "isOptional": false }]""")));
    }

    [Theory]
    [InlineData("seminars", "null", "$.seminars")]
    [InlineData("seminars[0].topic", "null", "$.seminars[0].topic")]
    [InlineData("seminars[0].date.day", "\"2025-02-30\"", "$.seminars[0].date.day")]
    [InlineData("seminars[0].date.is", "\"maybe\"", "$.seminars[0].date.is")]
    [InlineData("server", "77", "$.server")]
    [InlineData("points[0].votes", "[6]", "$.points[0].votes[0]")]
    public void Unreadable_value_is_refused_with_its_place(string path, string value, string place) =>
        Assert.Equal($"I can't read that JSON: there's something wrong at “{place}”.", Read(With(path, value)));

    [Theory]
    [InlineData(
        typeof(Group), "Id Server SuspendedAt ArchivedAt Name Settings Seminars Breaks NextSeminarId NextBreakId Season FirstSeminarId "
            + "FinishedAt Revision OwesWelcome")]
    [InlineData(typeof(GroupSettings), "Book Author Zone ZoneIsChosen Start Length Place Channel SyllabusChannel Readme Role Organizers "
        + "LeadTimes Unit PresentersPerSeminar Nudges Recap SlidesNews Events InterestCounts ThreadLead")]
    [InlineData(
        typeof(Seminar),
        "Id Number Chapter Topic Readings Presenters Team Date MarkedHeld Cancelled Place Slides Notes KnownStart Revision")]
    [InlineData(typeof(Reading), "Title Url Authors Part Published IsOptional")]
    [InlineData(typeof(Presenter), "Member Name")]
    [InlineData(typeof(SlideDeck), "Url Title Topic Covers")]
    [InlineData(typeof(Note), "Text Url By At")]
    [InlineData(typeof(Break), "Id From Until Reason")]
    [InlineData(typeof(SeminarDate.On), "Day Time SecondOfTwo")]
    [InlineData(typeof(Point), "Id Group Seminar Author AuthorName Text AddedAt EditedAt DiscussedAt Votes Source RemovedAt")]
    [InlineData(typeof(Attendance), "Group Seminar Member Start IsComing At ByEvent")]
    public void Nothing_is_added_to_a_group_without_a_place_in_the_export(Type part, string exported) =>
        Assert.Equal(
            exported,
            string.Join(' ', part.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).Select(p => p.Name)));

    private static string Read(string text)
    {
        var desk = new Desk();
        return Plan(desk, text, false).Refusal!.Sentence();
    }

    private static Outcome<Plan> Plan(Desk desk, string text, bool removesMissing) =>
        JsonImport.Read(text).IsRefused(out var refusal, out var file)
            ? refusal
            : JsonImport.Plan(
                desk.Group, file, removesMissing, FileChannels.AskAsync(desk.Group, text, desk).Result, desk, desk, desk, desk, desk);

    private static string Export(Desk desk) => JsonExport.Write(desk.Group, desk, desk, desk, desk, desk, Now);

    // The same seminars once more, with ids of their own.
    private static Desk WithFinishedSeason(Group group)
    {
        const int first = 2_000_000;
        var season = Season.Of(group with { Season = 1 }, Now) with { Points = 2, PointsDiscussed = 1 };
        season = season with { Seminars = [.. season.Seminars.Select((s, i) => s with { Id = new SeminarId(first - 1 - i) })] };
        var desk = new Desk
        {
            Group = group with { Season = 2, FirstSeminarId = first, NextSeminarId = Math.Max(group.NextSeminarId, first) },
        };
        desk.Seasons.Add((group.Id, 1), season);
        return desk;
    }

    private static Desk With(Group group, (int Seminar, string Text, Instant At, ulong Who, bool Edited, ulong[] Voters)[] said)
    {
        var desk = new Desk { Group = group };
        if (group.Seminars.IsEmpty) return desk;
        if (said.Length % 2 == 1) desk = WithFinishedSeason(group);
        group = desk.Group;
        foreach (var (place, text, at, who, edited, voters) in said)
        {
            var seminar = group.Seminars[place % group.Seminars.Length].Id;
            var point = ((IPoints)desk).AddAsync(group.Id, seminar, new MemberId(who), text, at, who % 2 == 0 ? text : null).Result;
            Change(desk, point.Id.Value, p => p with { Votes = Votes.Of(voters.Where(v => v != who).Select(v => new MemberId(v))) });
            if (edited)
                Change(
                    desk, point.Id.Value, p => p with { EditedAt = at + Duration.FromHours(1), DiscussedAt = at + Duration.FromDays(1) });
            _ = ((IAttendance)desk).ChangeAsync(group.Id, seminar, new MemberId(who), _ =>
                new Attendance { Group = group.Id, Seminar = seminar, Member = new MemberId(who), Start = at, IsComing = edited, At = at });
        }

        return desk;
    }

    private static void Change(Desk desk, long point, Func<Point, Point> rule) =>
        _ = ((IPoints)desk).ChangeAsync(Desk.Here, new PointId(point), p => rule(p!)).Result.Value;

    private static void Apply(Desk desk, Plan plan) =>
        _ = ((IGroups)desk).ChangeAsync(Desk.Here, _ => new GroupUpdate(plan.After, []) { Restores = plan.Restores }).Result.Value;

    private static string With(string path, string value)
    {
        var whole = JsonNode.Parse(Export(With(TestGroup.Nine(), [(2, "Why?", Now, 5, false, [6, 7])])))!;
        var node = whole;
        var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1]) node = int.TryParse(step, out var place) ? node[place]! : node[step]!;
        node[steps[^1]] = JsonNode.Parse(value);
        return whole.ToJsonString();
    }

    private static string WithoutPointIds(string text)
    {
        var whole = JsonNode.Parse(text)!;
        foreach (var point in whole["points"]!.AsArray()) point!.AsObject().Remove("id");
        return whole.ToJsonString();
    }
}
