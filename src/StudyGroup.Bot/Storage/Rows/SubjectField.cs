using LiteDB;
using StudyGroup.Core.Drafts;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Points;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>What a post says, within its row.</summary>
internal static class SubjectField
{
    /// <summary>The subject as a document.</summary>
    public static BsonDocument Write(PostSubject subject)
    {
        switch (subject)
        {
            case PostSubject.Reminder reminder:
                return new BsonDocument
                {
                    ["Is"] = "Reminder",
                    ["Start"] = Fields.Of(reminder.Start),
                    ["Lead"] = Fields.Of(reminder.Lead),
                };
            case PostSubject.Change change:
                var row = new BsonDocument
                {
                    ["Is"] = "Change",
                    ["Kind"] = change.Kind.ToString(),
                    ["From"] = DateField.Write(change.From),
                    ["To"] = DateField.Write(change.To),
                };
                row.Set("Reason", TextField.Of(change.Reason));
                return row;
            case PostSubject.Changes changes:
                var rows = new BsonDocument { ["Is"] = "Changes", ["Seminars"] = Fields.Of(changes.Seminars, WriteNews) };
                rows.Set("Reason", TextField.Of(changes.Reason));
                return rows;
            case PostSubject.Nudge nudge:
                var asked = new BsonDocument
                {
                    ["Is"] = "Nudge",
                    ["Kind"] = nudge.Kind.ToString(),
                    ["Start"] = Fields.Of(nudge.Start),
                    ["Presenter"] = Fields.Of(nudge.Presenter.Value),
                };
                asked.Set("IsRight", nudge.Answer?.IsRight);
                asked.Set("ToldIn", Fields.Of(nudge.Answer?.ToldIn?.Value));
                return asked;
            case PostSubject.Unsuited unsuited:
                return new BsonDocument { ["Is"] = "Unsuited", ["Start"] = Fields.Of(unsuited.Start), ["By"] = Fields.Of(unsuited.By.Value) };
            case PostSubject.SlidesAdded added:
                var slides = new BsonDocument { ["Is"] = "SlidesAdded", ["Url"] = TextField.Of(added.Url) };
                slides.Set("By", Fields.Of(added.By?.Value));
                return slides;
            case PostSubject.Assigned assigned:
                return new BsonDocument
                {
                    ["Is"] = "Assigned",
                    ["Presenter"] = Fields.Of(assigned.Presenter.Value),
                    ["Seminars"] = new BsonArray(assigned.Seminars.Select(id => new BsonValue(id.Value))),
                    ["At"] = Fields.Of(assigned.At),
                };
            case PostSubject.PointAdded point:
                return new BsonDocument { ["Is"] = "PointAdded", ["Point"] = point.Point.Value, ["Seminar"] = point.Seminar.Value };
            case PostSubject.UndoOffered offered:
                return new BsonDocument { ["Is"] = "UndoOffered", ["Change"] = offered.Id.Value };
            case PostSubject.ZoneChanged zone:
                return new BsonDocument { ["Is"] = "ZoneChanged", ["From"] = TextField.Of(zone.From), ["To"] = TextField.Of(zone.To) };
            case PostSubject.Recap recap:
                return new BsonDocument { ["Is"] = "Recap", ["Start"] = Fields.Of(recap.Start) };
            case PostSubject.Proposal proposal:
                return new BsonDocument { ["Is"] = "Proposal", ["Draft"] = proposal.Draft.Value };
            case PostSubject.ProposalEnded ended:
                return new BsonDocument { ["Is"] = "ProposalEnded", ["Draft"] = ended.Draft.Value };
            case PostSubject.ReadmeApplied applied:
                return new BsonDocument { ["Is"] = "ReadmeApplied", ["At"] = Fields.Of(applied.At) };
            default:
                throw new NotSupportedException($"There is no row for a {subject.GetType().Name}.");
        }
    }

    /// <summary>The subject that a document is.</summary>
    public static PostSubject Read(BsonDocument row) => row["Is"].AsString switch
    {
        "Reminder" => new PostSubject.Reminder(row.Moment("Start")!.Value, Fields.Length(row["Lead"])),
        "Change" => new PostSubject.Change(
            row.Named<ChangeKind>("Kind"),
            DateField.Read(row["From"].AsDocument),
            DateField.Read(row["To"].AsDocument),
            row.OptionalText("Reason")),
        "Changes" => new PostSubject.Changes([.. row["Seminars"].AsArray.Select(news => ReadNews(news.AsDocument))], row.OptionalText("Reason")),
        "Nudge" => new PostSubject.Nudge(row.Named<NudgeKind>("Kind"), row.Moment("Start")!.Value, new MemberId(row.Id("Presenter")!.Value))
        {
            Answer = row["IsRight"].IsBoolean
                ? new NudgeAnswer(row["IsRight"].AsBoolean, row.Id("ToldIn") is { } channel ? new ChannelId(channel) : null)
                : null,
        },
        "Unsuited" => new PostSubject.Unsuited(row.Moment("Start")!.Value, new MemberId(row.Id("By")!.Value)),
        "SlidesAdded" => new PostSubject.SlidesAdded(row.Text("Url"), row.Id("By") is { } by ? new MemberId(by) : null),
        "Assigned" => new PostSubject.Assigned(
            new MemberId(row.Id("Presenter")!.Value), [.. row["Seminars"].AsArray.Select(id => new SeminarId(id.AsInt32))], row.Moment("At")!.Value),
        "PointAdded" => new PostSubject.PointAdded(new PointId(row["Point"].AsInt64), new SeminarId(row["Seminar"].AsInt32)),
        "UndoOffered" => new PostSubject.UndoOffered(new ChangeId(row["Change"].AsInt64)),
        "ZoneChanged" => new PostSubject.ZoneChanged(row.Text("From"), row.Text("To")),
        "Recap" => new PostSubject.Recap(row.Moment("Start")!.Value),
        "Proposal" => new PostSubject.Proposal(new DraftId(row["Draft"].AsInt64)),
        "ProposalEnded" => new PostSubject.ProposalEnded(new DraftId(row["Draft"].AsInt64)),
        "ReadmeApplied" => new PostSubject.ReadmeApplied(row.Moment("At")!.Value),
        var other => throw new InvalidDataException($"\"{other}\" is no subject of a post"),
    };

    private static BsonDocument WriteNews(SeminarNews news)
    {
        var row = new BsonDocument
        {
            ["Seminar"] = news.Seminar.Value,
            ["Kind"] = news.Kind.ToString(),
            ["From"] = DateField.Write(news.From),
            ["To"] = DateField.Write(news.To),
        };
        row.Set("Reason", TextField.Of(news.Reason));
        return row;
    }

    private static SeminarNews ReadNews(BsonDocument row) => new(
        new SeminarId(row["Seminar"].AsInt32),
        row.Named<ChangeKind>("Kind"),
        DateField.Read(row["From"].AsDocument),
        DateField.Read(row["To"].AsDocument),
        row.OptionalText("Reason"));
}
