using System.Collections.Immutable;
using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A presenter within a seminar.</summary>
internal static class PresenterField
{
    /// <summary>The presenter as a document.</summary>
    public static BsonDocument Write(Presenter presenter)
    {
        var row = new BsonDocument();
        row.Set("Member", Fields.Of(presenter.Member?.Value));
        row.Set("Name", TextField.Of(presenter.Name));
        return row;
    }

    /// <summary>All presenters of a seminar. A row from before there could be several has one in two fields of its own.</summary>
    public static ImmutableArray<Presenter> ReadAll(BsonDocument seminar) =>
        (seminar.Id("Presenter"), seminar.OptionalText("PresenterName")) switch
        {
            (null, null) => [.. seminar.List("Presenters").Select(presenter => Read(presenter.AsDocument))],
            var (member, name) => [Of(member, name)],
        };

    private static Presenter Read(BsonDocument row) => Of(row.Id("Member"), row.OptionalText("Name"));

    private static Presenter Of(ulong? member, string? name) => new(member is { } id ? new MemberId(id) : null, name);
}
