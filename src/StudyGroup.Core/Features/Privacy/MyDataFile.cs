using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Privacy;

/// <summary>What's stored about a member, as readable JSON. It doesn't reveal who else voted, came or wrote.</summary>
internal static class MyDataFile
{
    // Drafts contain the files they import. Fifty in full wouldn't fit into one message.
    private const int MaxInput = 50_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // It's a file, not HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file. If the server has several groups, each is a part of its own.</summary>
    /// <param name="stored">What's stored in each of the server's groups.</param>
    public static string Write(
        IReadOnlyList<(Group Group, MemberData Data)> stored, MemberId member, ISeasons seasons, PostKinds kinds, Instant now)
    {
        var file = JsonSerializer.SerializeToNode(
            new
            {
                About = "Everything Study Group stores about you in this server.",
                Server = $"{stored[0].Group.Server}",
                Member = $"{member}",
                At = At(now),
            },
            Options)!.AsObject();
        if (stored is [var (only, data)])
        {
            foreach (var (name, value) in Part(only, member, data, seasons.Of(only.Id), kinds)) file.Add(name, value?.DeepClone());
        }
        else
        {
            file.Add("groups", new JsonArray([.. stored.Select(
                one => Named(one.Group, Part(one.Group, member, one.Data, seasons.Of(one.Group.Id), kinds)))]));
        }

        return file.ToJsonString(Options);
    }

    private static JsonObject Named(Group group, JsonObject part)
    {
        part.Insert(0, "group", group.DisplayName);
        return part;
    }

    private static JsonObject Part(
        Group group, MemberId member, MemberData data, IReadOnlyList<Season> finished, PostKinds kinds) => JsonSerializer.SerializeToNode(
        new
        {
            data.Name,
            LastHere = At(data.LastVisit?.At),
            HereBefore = At(data.LastVisit?.Before),
            Presenting = data.Seminars.Where(s => s.IsPresentedBy(member))
                .Select(s => new { Seminar = Title(s), s.Topic, s.Presenters.First(p => p.Member == member).Name }),
            Notes = from seminar in data.Seminars
                    from note in seminar.Notes
                    where note.By == member
                    select new { Seminar = Title(seminar), note.Text, note.Url, At = At(note.At) },
            FinishedBooks = from season in data.Seasons
                            select new
                            {
                                Season = season.Number,
                                season.Book,
                                Presented = season.Seminars.Where(s => s.IsPresentedBy(member))
                                    .Select(s => new { Seminar = Title(s), s.Topic, s.Presenters.First(p => p.Member == member).Name }),
                                Notes = from seminar in season.Seminars
                                        from note in seminar.Notes
                                        where note.By == member
                                        select new { Seminar = Title(seminar), note.Text, note.Url, At = At(note.At) },
                            },
            Points = data.Points.Where(p => p.Author == member).Select(p => new
            {
                Seminar = Title(group, finished, p.Seminar),
                p.Text,
                Name = p.AuthorName,
                AddedAt = At(p.AddedAt),
                EditedAt = At(p.EditedAt),
                DiscussedAt = At(p.DiscussedAt),
                RemovedAt = At(p.RemovedAt),
                Message = p.Source is { } source ? $"{source.Channel}/{source.Message}" : null,
            }),
            Votes = data.Points.Where(p => p.Votes.Has(member))
                .Select(p => new { Seminar = Title(group, finished, p.Seminar), Point = p.Text }),
            Coming = data.Attendance.Select(a => new
            {
                Seminar = Title(group, finished, a.Seminar),
                Start = At(a.Start),
                a.IsComing,
                At = At(a.At),
                a.ByEvent,
            }),
            Books = data.NextBooks.Select(b => new
            {
                b.Title,
                b.Author,
                b.Url,
                b.Why,
                Name = b.ByName,
                At = At(b.At),
                WithdrawnAt = At(b.WithdrawnAt),
                ChosenAt = At(b.ChosenAt),
            }),
            BookVotes = data.BookVotes.Select(v => new
            {
                OpenedAt = At(v.OpenedAt),
                OpenedByYou = v.OpenedBy == member,
                YourChoices = v.Ballots.TryGetValue(member, out var choices) ? choices.Select(id => v.Find(id)!.Title) : null,
            }),
            Changes = data.Changes.Select(c => new
            {
                At = At(c.At),
                MadeByYou = c.By == member,
                Changed = ChangeWords
                    .Lines(group.Settings, c.By == member ? c.Parts : [.. c.Parts.Where(p => Erasure.Names(p, member))])
                    .Select(l => l.ToString()),
                Reason = c.By == member ? c.Reason : null,
            }),
            Drafts = data.Drafts.Select(d => new
            {
                At = At(d.At),
                d.Kind,
                BegunByYou = d.By == member,
                Inputs = d.By == member ? d.Inputs.Values.ToDictionary(i => i.Key, i => Shortened($"{i.Value}")) : null,
            }),
            Messages = data.Posts.Select(p => (Post: p, Says: kinds.Of(p).InMemberData(p.Subject))).Select(m => new
            {
                Seminar = Title(group, finished, m.Post.Seminar),
                m.Says.About,
                m.Says.Answer,
                State = $"{m.Post.State}",
                At = At(m.Post.At),
                Channel = m.Post.Channel is { } channel ? $"{channel}" : null,
                Message = m.Post.Message is { } message ? $"{message}" : null,
            }),
        },
        Options)!.AsObject();

    /// <summary>"3 points, 2 votes, 1 answer about coming".</summary>
    public static string Summary(MemberId member, MemberData data) => string.Join(", ", new[]
    {
        Count(data.Points.Count(p => p.Author == member), "point"),
        Count(data.Points.Count(p => p.Votes.Has(member)), "vote"),
        Count(data.Attendance.Length, "answer about coming", "answers about coming"),
        Count(data.Seminars.Count(s => s.IsPresentedBy(member)), "seminar you present", "seminars you present"),
        Count(data.Seasons.Sum(season => season.Seminars.Count(s => s.IsPresentedBy(member))), "seminar you presented in finished books",
            "seminars you presented in finished books"),
        Count(
            data.Seminars.Concat(data.Seasons.SelectMany(season => season.Seminars)).Sum(s => s.Notes.Count(n => n.By == member)), "note"),
        Count(data.NextBooks.Length, "suggested book"),
        Count(data.BookVotes.Count(v => v.Ballots.ContainsKey(member)), "ballot"),
        Count(data.BookVotes.Count(v => v.OpenedBy == member), "vote you opened", "votes you opened"),
        Count(data.Changes.Length, "change"),
        Count(data.Drafts.Length, "draft"),
        Count(data.Posts.Length, "message to or about you", "messages to or about you"),
        data.Name is null ? null : "your name",
        data.LastVisit is null ? null : "when you were last here",
    }.OfType<string>()) + ".";

    private static string? Count(int count, string one, string? many = null) =>
        count == 0 ? null : count == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {many ?? one + "s"}");

    private static string Title(Seminar seminar) => SeminarWords.Title(seminar);

    private static string Title(Group group, IReadOnlyList<Season> finished, SeminarId id)
    {
        if (group.Find(id) is { } seminar) return Title(seminar);
        return finished.FirstOrDefault(season => season.Find(id) is not null) is { } season
            ? $"{Title(season.Find(id)!)} of {season.Name}"
            : "A removed seminar";
    }

    private static string Shortened(string input) =>
        Texts.Length(input) <= MaxInput ? input : $"{Texts.Cut(input, MaxInput)} (Only the first 50,000 characters are in this file.)";

    private static string? At(Instant? moment) => moment is { } at ? InstantPattern.ExtendedIso.Format(at) : null;
}
