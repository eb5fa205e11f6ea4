#include "engine/random/mathematics.hpp"

#include <sleef.h>

namespace holdtime::engine {

double log(double x) {
  return Sleef_cinz_logd1_u35purec(x);
}
double exp(double x) {
  return Sleef_cinz_expd1_u10purec(x);
}
double expm1(double x) {
  return Sleef_cinz_expm1d1_u10purec(x);
}
double pow(double x, double y) {
  return Sleef_cinz_powd1_u10purec(x, y);
}
double log_gamma(double x) {
  return Sleef_cinz_lgammad1_u10purec(x);
}
double erfc(double x) {
  return Sleef_cinz_erfcd1_u15purec(x);
}

}  // namespace holdtime::engine
