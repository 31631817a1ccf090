package bureau.lucene;

import org.apache.lucene.search.similarities.Similarity;

/** One setting of a way to rank, changed. */
interface Change {
  Ranking of(Ranking way);

  /** Both changes. */
  default Change and(Change other) {
    return way -> other.of(of(way));
  }

  static Change formula(Similarity other) {
    return way ->
        new Ranking(
            way.mostWords(),
            other,
            way.countryWeight(),
            way.tooFrequent(),
            way.familyWeight(),
            way.pairWeight());
  }

  static Change countries(float weight) {
    return way ->
        new Ranking(
            way.mostWords(),
            way.similarity(),
            weight,
            way.tooFrequent(),
            way.familyWeight(),
            way.pairWeight());
  }

  static Change leftOut(double share) {
    return way ->
        new Ranking(
            way.mostWords(),
            way.similarity(),
            way.countryWeight(),
            share,
            way.familyWeight(),
            way.pairWeight());
  }

  static Change families(float weight) {
    return way ->
        new Ranking(
            way.mostWords(),
            way.similarity(),
            way.countryWeight(),
            way.tooFrequent(),
            weight,
            way.pairWeight());
  }

  static Change pairs(float weight) {
    return way ->
        new Ranking(
            way.mostWords(),
            way.similarity(),
            way.countryWeight(),
            way.tooFrequent(),
            way.familyWeight(),
            weight);
  }
}
