using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A group's syllabus as a document, with its messages.</summary>
internal static class SyllabusRow
{
    /// <summary>The syllabus as a document.</summary>
    public static BsonDocument Write(Syllabus syllabus)
    {
        var row = new BsonDocument
        {
            ["_id"] = Fields.Of(syllabus.Group.Value),
            ["Messages"] = Fields.Of(syllabus.Messages, WriteMessage),
            ["NextNumber"] = syllabus.NextNumber,
        };
        row.Set("Problem", syllabus.Problem is { } problem ? WriteProblem(problem) : null);
        return row;
    }

    /// <summary>The syllabus in a document.</summary>
    public static Syllabus Read(BsonDocument row) => new()
    {
        Group = new GroupId(row.Id("_id")!.Value),
        Messages = [.. row["Messages"].AsArray.Select(message => ReadMessage(message.AsDocument))],
        NextNumber = row["NextNumber"].AsInt64,
        Problem = row["Problem"] is { IsNull: false } problem ? ReadProblem(problem.AsDocument) : null,
    };

    private static BsonDocument WriteMessage(SyllabusMessage message)
    {
        var row = new BsonDocument
        {
            ["Number"] = message.Number,
            ["Channel"] = Fields.Of(message.Channel.Value),
            ["ClaimedAt"] = Fields.Of(message.ClaimedAt),
            ["IsFirst"] = message.IsFirst,
            ["IsPinned"] = message.IsPinned,
        };
        row.Set("Message", Fields.Of(message.Message?.Value));
        row.Set("Says", TextField.Of(message.ContentHash));
        if (message.PinRefused is { } refused)
            row["PinRefused"] = new BsonDocument { ["Sentence"] = TextField.Of(refused.Sentence), ["At"] = Fields.Of(refused.At) };
        return row;
    }

    private static SyllabusMessage ReadMessage(BsonDocument row) => new()
    {
        Number = row["Number"].AsInt64,
        Channel = new ChannelId(row.Id("Channel")!.Value),
        ClaimedAt = row.Moment("ClaimedAt")!.Value,
        IsFirst = row["IsFirst"].AsBoolean,
        IsPinned = row["IsPinned"].AsBoolean,
        Message = row.Id("Message") is { } message ? new MessageId(message) : null,
        ContentHash = row.OptionalText("Says"),
        PinRefused = row["PinRefused"] is { IsNull: false } refused
            ? new PinRefusal(refused.AsDocument.Text("Sentence"), refused.AsDocument.Moment("At")!.Value)
            : null,
    };

    private static BsonDocument WriteProblem(SyllabusProblem problem) => new()
    {
        ["Sentence"] = TextField.Of(problem.Sentence),
        ["Channel"] = Fields.Of(problem.Channel.Value),
        ["At"] = Fields.Of(problem.At),
        ["Wanted"] = TextField.Of(problem.Wanted),
    };

    private static SyllabusProblem ReadProblem(BsonDocument row) =>
        new(row.Text("Sentence"), new ChannelId(row.Id("Channel")!.Value), row.Moment("At")!.Value, row.Text("Wanted"));
}
