using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A group's events and threads as a document.</summary>
internal static class PlacesRow
{
    /// <summary>The events and threads as a document.</summary>
    public static BsonDocument Write(Places places)
    {
        var row = new BsonDocument
        {
            ["_id"] = Fields.Of(places.Group.Value),
            ["Events"] = Fields.Of(places.Events, EventField.Write),
            ["EventProblems"] = Fields.Of(places.EventProblems, WriteProblem),
            ["WithoutRoom"] = places.WithoutRoom,
            ["Threads"] = Fields.Of(places.Threads, WriteThread),
        };
        if (places.ThreadProblem is { } problem)
        {
            row["ThreadProblem"] = new BsonDocument
            {
                ["Sentence"] = TextField.Of(problem.Sentence),
                ["At"] = Fields.Of(problem.At),
                ["Seminar"] = problem.Seminar.Value,
            };
        }

        return row;
    }

    /// <summary>The events and threads in a document.</summary>
    public static Places Read(BsonDocument row) => new()
    {
        Group = new GroupId(row.Id("_id")!.Value),
        Events = [.. row["Events"].AsArray.Select(item => EventField.Read(item.AsDocument))],
        EventProblems = [.. row["EventProblems"].AsArray.Select(problem => ReadProblem(problem.AsDocument))],
        WithoutRoom = row["WithoutRoom"].AsInt32,
        Threads = [.. row["Threads"].AsArray.Select(thread => ReadThread(thread.AsDocument))],
        ThreadProblem = row["ThreadProblem"] is { IsNull: false } problem
            ? new ThreadProblem(
                problem.AsDocument.Text("Sentence"), problem.AsDocument.Moment("At")!.Value,
                new SeminarId(problem.AsDocument["Seminar"].AsInt32))
            : null,
    };

    private static BsonDocument WriteProblem(EventProblem problem)
    {
        var row = new BsonDocument { ["Sentence"] = TextField.Of(problem.Sentence), ["At"] = Fields.Of(problem.At) };
        row.Set("Seminar", problem.Seminar?.Value);
        return row;
    }

    private static EventProblem ReadProblem(BsonDocument row) => new(
        row.Text("Sentence"), row.Moment("At")!.Value, row["Seminar"] is { IsNull: false } seminar ? new SeminarId(seminar.AsInt32) : null);

    private static BsonDocument WriteThread(SeminarThread thread) => new()
    {
        ["Seminar"] = thread.Seminar.Value,
        ["Channel"] = Fields.Of(thread.Channel.Value),
        ["Message"] = Fields.Of(thread.Message.Value),
    };

    private static SeminarThread ReadThread(BsonDocument row) => new(
        new SeminarId(row["Seminar"].AsInt32), new ChannelId(row.Id("Channel")!.Value), new MessageId(row.Id("Message")!.Value));
}
