namespace StudyGroup.Bot.Storage.Documents;

/// <summary>What an engine does for a transaction.</summary>
internal interface ITransactionSource
{
    /// <summary>The documents of a collection, including what this transaction has done to them.</summary>
    IWritableDocuments Collection(string name);

    /// <summary>
    /// The next id of a collection, from 1. Ids ascend, and none is ever used twice; some may be left out.
    /// </summary>
    long NextId(string collection);
}
